// SPDX-License-Identifier: Apache-2.0
#include "infer/system/parameter_learning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "infer/expected_moves.hpp"
#include "infer/surroundings.hpp"
#include "infer/system/field.hpp"
#include "infer/system/mean_field.hpp"
#include "math/cholesky.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

// Places of the parameters: persistence, a base rate a level, balance, the factor on the drivers.
constexpr std::size_t kPersistence = 0;
constexpr std::size_t kBaseRate = 1;
constexpr std::size_t kBalance = kBaseRate + kLevelCount;
constexpr std::size_t kDrivers = kBalance + 1;
constexpr std::size_t kCount = kDrivers + 1;
// Two thirds of the prior hold drivers to be between half and one and a half times as strong as supposed.
constexpr double kDriversDeviation = 0.5;
// Below two the search still settles: a round takes away a part of the distance, of which this much.
constexpr double kOverrelaxation = 1.7;

using Values = std::array<double, kCount>;

Values values_of(const model::Parameters& parameters, double drive_factor) {
  Values values{};
  values[kPersistence] = parameters.persistence;
  std::ranges::copy(parameters.base_rate, values.begin() + kBaseRate);
  values[kBalance] = parameters.balance;
  values[kDrivers] = drive_factor;
  return values;
}

Values deviations_of(const model::Parameters& parameters, double scale) {
  Values deviations{};
  deviations.fill(scale * parameters.base_rate_deviation);
  deviations[kPersistence] = scale * parameters.persistence_deviation;
  deviations[kBalance] = scale * parameters.balance_deviation;
  deviations[kDrivers] = scale * kDriversDeviation;
  return deviations;
}

model::Parameters with_values(model::Parameters parameters, const Values& values) {
  parameters.persistence = values[kPersistence];
  std::copy_n(values.begin() + kBaseRate, kLevelCount, parameters.base_rate.begin());
  parameters.balance = values[kBalance];
  return parameters;
}

// What a step adds to the log of a transition a unit of each parameter, [to level]; base rates are one at their level.
struct StepParts {
  const model::Parameters& parameters;
  double balance = 0;
  double drive = 0;  // before the factor

  [[nodiscard]] Values of(std::size_t from, std::size_t to) const {
    Values parts{};
    parts[kPersistence] = -model::move_cost(from, to, parameters.jump_cost);
    parts[kBaseRate + to] = 1;
    parts[kBalance] = parameters.slope[to] * balance;
    parts[kDrivers] = parameters.slope[to] * drive;
    return parts;
  }
};

// Gradient and curvature of what the moves tell.
struct Sums {
  Values gradient{};
  math::SymmetricMatrix curvature{kCount};
  std::size_t moves = 0;

  // All steps from one level: `expected` moves of them, and the transition's row.
  void add_row(const StepParts& parts, std::size_t from, const PerLevel<double>& expected,
               const PerLevel<double>& row) {
    double weight = 0;
    for (const double each : expected) {
      weight += each;
    }
    std::array<Values, kLevelCount> part{};
    Values mean{};
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      part[to] = parts.of(from, to);
      for (std::size_t i = 0; i < kCount; ++i) {
        mean[i] += row[to] * part[to][i];
      }
    }
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      add_level(part[to], mean, expected[to], weight * row[to]);
    }
  }

 private:
  // The gradient's sum of p (f - mean) is nil.
  void add_level(const Values& part, const Values& mean, double expected, double by_row) {
    for (std::size_t i = 0; i < kCount; ++i) {
      const double away = part[i] - mean[i];
      gradient[i] += expected * away;
      for (std::size_t j = 0; j <= i; ++j) {
        curvature.at(i, j) += by_row * away * (part[j] - mean[j]);
      }
    }
  }
};

void add_pair(Sums& sums, const Field& field, std::size_t pair, const SystemPair& unscaled) {
  Surroundings surroundings = surroundings_of(field, pair);
  const std::vector<double> balance = surroundings.balance;
  for (const PeriodLikelihood& part : field.system->pair(pair).evidence) {
    model::add_scaled(surroundings.pull[part.period], part.log_likelihood, 1.0);
  }
  const model::Chain chain = chain_in(surroundings, field.parameters);
  const std::vector<ExpectedMoves> moves = expected_moves(chain, surroundings.pull);
  for (std::size_t step = 0; step < moves.size(); ++step) {
    const StepParts parts{field.parameters, balance[step + 1], drive_in(unscaled, step + 1)};
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      sums.add_row(parts, from, moves[step][from], transition_at(chain, step)[from]);
    }
  }
  sums.moves += moves.size();
}

void add_priors(Sums& sums, const Values& values, const Values& starting, const Values& deviations) {
  for (std::size_t i = 0; i < kCount; ++i) {
    const double precision = 1 / (deviations[i] * deviations[i]);
    sums.gradient[i] -= precision * (values[i] - starting[i]);
    sums.curvature.at(i, i) += precision;
    for (std::size_t j = 0; j < i; ++j) {
      sums.curvature.at(j, i) = sums.curvature.at(i, j);
    }
  }
}

// The search: the system whose drives carry the factor, and the values as they stand.
class Search {
 public:
  Search(PairSystem system, const model::Parameters& starting, const ParameterLearningOptions& options)
      : system_(std::move(system)),
        starting_(values_of(starting, 1)),
        deviations_(deviations_of(starting, options.prior_scale)),
        values_(starting_),
        field_(make_field(system_, starting)) {
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      unscaled_.push_back(
          {.drive = system_.pair(pair).drive, .evidence = {}, .passing_drive = system_.pair(pair).passing_drive});
    }
  }

  // The largest change, in deviations of the prior.
  double take_round() {
    run_mean_field(field_, {});
    sums_ = Sums{};
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      add_pair(sums_, field_, pair, unscaled_[pair]);
    }
    add_priors(sums_, values_, starting_, deviations_);
    const std::vector<double> step = math::solve(sums_.curvature, {sums_.gradient.begin(), sums_.gradient.end()});
    double largest = 0;
    for (std::size_t i = 0; i < kCount; ++i) {
      const double wanted = values_[i] + kOverrelaxation * step[i];
      const double next = is_positive(i) ? std::max(0.0, wanted) : wanted;
      largest = std::max(largest, std::abs(next - values_[i]) / deviations_[i]);
      values_[i] = next;
    }
    take_values();
    return largest;
  }

  [[nodiscard]] std::vector<LearnedParameter> parameters() const {
    const std::optional<math::SymmetricMatrix> inverse = math::inverse_if_positive(sums_.curvature);
    std::vector<LearnedParameter> parameters;
    parameters.reserve(kCount);
    for (std::size_t i = 0; i < kCount; ++i) {
      const double deviation = inverse ? std::sqrt(inverse->at(i, i)) : deviations_[i];
      parameters.push_back({name_of(i), starting_[i], deviations_[i], values_[i], deviation});
    }
    return parameters;
  }
  [[nodiscard]] const model::Parameters& learned() const { return field_.parameters; }
  [[nodiscard]] double drive_factor() const { return values_[kDrivers]; }
  [[nodiscard]] std::size_t moves() const { return sums_.moves; }

 private:
  static bool is_positive(std::size_t place) { return place < kBaseRate || place >= kBalance; }
  static std::string name_of(std::size_t place) {
    if (place == kPersistence || place >= kBalance) {
      return place == kPersistence ? "persistence" : place == kBalance ? "balance" : "drivers";
    }
    return "base rate of " + std::string(to_word(kLevels[place - kBaseRate]));
  }

  // The field goes on from where it stands.
  void take_values() {
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      std::vector<double> passing = unscaled_[pair].passing_drive;
      std::ranges::for_each(passing, [this](double& drive) { drive *= values_[kDrivers]; });
      system_.set_drive(pair, values_[kDrivers] * unscaled_[pair].drive, std::move(passing));
    }
    Field next = make_field(system_, with_values(field_.parameters, values_));
    next.sign = std::move(field_.sign);
    next.influence = std::move(field_.influence);
    field_ = std::move(next);
  }

  PairSystem system_;
  Values starting_;
  Values deviations_;
  Values values_;
  Field field_;
  Sums sums_;
  std::vector<SystemPair> unscaled_;  // [pair], the drives before the factor, without evidence
};

}  // namespace

LearnedParameters learn_parameters(PairSystem system, const model::Parameters& starting,
                                   const ParameterLearningOptions& options) {
  Search search(std::move(system), starting, options);
  LearnedParameters learned;
  while (learned.rounds < options.max_rounds && !learned.is_converged) {
    learned.largest_change = search.take_round();
    ++learned.rounds;
    learned.is_converged = learned.largest_change <= options.tolerance;
  }
  learned.parameters = search.parameters();
  learned.learned = search.learned();
  learned.drive_factor = search.drive_factor();
  learned.moves = search.moves();
  return learned;
}

}  // namespace entente::infer
