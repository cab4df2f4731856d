// SPDX-License-Identifier: Apache-2.0
#include "infer/system/parameter_learning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "infer/expected_moves.hpp"
#include "infer/surroundings.hpp"
#include "infer/system/field.hpp"
#include "infer/system/mean_field.hpp"
#include "math/cholesky.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

// Places of the parameters: persistence, a base rate a level, balance, a factor a driver.
constexpr std::size_t kPersistence = 0;
constexpr std::size_t kBaseRate = 1;
constexpr std::size_t kBalance = kBaseRate + kLevelCount;
constexpr std::size_t kFirstDriver = kBalance + 1;
// Two thirds of the prior hold a driver to be between half and one and a half times as strong as supposed.
constexpr double kDriverDeviation = 0.5;
// Below two the search still settles: a round takes away a part of the distance, of which this much.
constexpr double kOverrelaxation = 1.7;

using Values = std::vector<double>;

Values values_of(const model::Parameters& parameters, std::size_t drivers) {
  Values values(kFirstDriver + drivers, 1.0);
  values[kPersistence] = parameters.persistence;
  std::ranges::copy(parameters.base_rate, values.begin() + kBaseRate);
  values[kBalance] = parameters.balance;
  return values;
}

Values deviations_of(const model::Parameters& parameters, double scale, std::size_t drivers) {
  Values deviations(kFirstDriver + drivers, scale * kDriverDeviation);
  std::fill_n(deviations.begin() + kBaseRate, kLevelCount, scale * parameters.base_rate_deviation);
  deviations[kPersistence] = scale * parameters.persistence_deviation;
  deviations[kBalance] = scale * parameters.balance_deviation;
  return deviations;
}

model::Parameters with_values(model::Parameters parameters, const Values& values) {
  parameters.persistence = values[kPersistence];
  std::copy_n(values.begin() + kBaseRate, kLevelCount, parameters.base_rate.begin());
  parameters.balance = values[kBalance];
  return parameters;
}

// What a step adds to the log of a transition a unit of persistence, of each base rate, and of drive: all that the
// parameters enter by, since balance and drivers enter by the drive.
constexpr std::size_t kDrive = kBalance;
constexpr std::size_t kParts = kDrive + 1;
using Parts = std::array<double, kParts>;

Parts parts_of(std::size_t from, std::size_t to, const model::Parameters& parameters) {
  Parts parts{};
  parts[kPersistence] = -model::move_cost(from, to, parameters.jump_cost);
  parts[kBaseRate + to] = 1;
  parts[kDrive] = parameters.slope[to];
  return parts;
}

// Gradient and curvature of the moves of one step, by parts.
struct StepSums {
  Parts gradient{};
  std::array<Parts, kParts> curvature{};

  // All moves from one level: `expected` of them, and the transition's row.
  void add_row(const model::Parameters& parameters, std::size_t from, const PerLevel<double>& expected,
               const PerLevel<double>& row) {
    double weight = 0;
    for (const double each : expected) {
      weight += each;
    }
    std::array<Parts, kLevelCount> part{};
    Parts mean{};
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      part[to] = parts_of(from, to, parameters);
      for (std::size_t i = 0; i < kParts; ++i) {
        mean[i] += row[to] * part[to][i];
      }
    }
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      add_level(part[to], mean, expected[to], weight * row[to]);
    }
  }

 private:
  // The gradient's sum of p (f - mean) is nil.
  void add_level(const Parts& part, const Parts& mean, double expected, double by_row) {
    for (std::size_t i = 0; i < kParts; ++i) {
      const double away = part[i] - mean[i];
      gradient[i] += expected * away;
      for (std::size_t j = 0; j < kParts; ++j) {
        curvature[i][j] += by_row * away * (part[j] - mean[j]);
      }
    }
  }
};

// A parameter and how much of a part a unit of it is in one step.
struct Share {
  std::size_t parameter = 0;
  std::size_t part = 0;
  double amount = 1;
};

// Gradient and curvature of what all moves tell.
struct Sums {
  explicit Sums(std::size_t parameters) : gradient(parameters), curvature(parameters) {}
  Values gradient;
  math::SymmetricMatrix curvature;
  std::size_t moves = 0;

  void add(const StepSums& step, std::span<const Share> shares) {
    for (const Share& one : shares) {
      gradient[one.parameter] += one.amount * step.gradient[one.part];
      for (const Share& other : shares) {
        curvature.at(one.parameter, other.parameter) +=
            one.amount * other.amount * step.curvature[one.part][other.part];
      }
    }
  }

  void add_priors(const Values& values, const Values& starting, const Values& deviations) {
    for (std::size_t i = 0; i < gradient.size(); ++i) {
      const double precision = 1 / (deviations[i] * deviations[i]);
      gradient[i] -= precision * (values[i] - starting[i]);
      curvature.at(i, i) += precision;
    }
  }
};

double part_in(const DriverPart& driver, std::size_t pair, std::size_t period) {
  const bool passes = !driver.passing.empty() && !driver.passing[pair].empty();
  return driver.drive[pair] + (passes ? driver.passing[pair][period] : 0.0);
}

// Persistence and base rates in full, balance and each driver as they are of the pair in the period.
std::vector<Share> shares_in(std::span<const DriverPart> drivers, double balance, std::size_t pair,
                             std::size_t period) {
  std::vector<Share> shares{{kPersistence, kPersistence}, {kBalance, kDrive, balance}};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    shares.push_back({kBaseRate + level, kBaseRate + level});
  }
  for (std::size_t i = 0; i < drivers.size(); ++i) {
    const double amount = part_in(drivers[i], pair, period);
    if (amount != 0) {
      shares.push_back({kFirstDriver + i, kDrive, amount});
    }
  }
  return shares;
}

void add_pair(Sums& sums, const Field& field, std::size_t pair, std::span<const DriverPart> drivers) {
  Surroundings surroundings = surroundings_of(field, pair);
  const std::vector<double> balance = surroundings.balance;
  for (const PeriodLikelihood& part : field.system->pair(pair).evidence) {
    model::add_scaled(surroundings.pull[part.period], part.log_likelihood, 1.0);
  }
  const model::Chain chain = chain_in(surroundings, field.parameters);
  const std::vector<ExpectedMoves> moves = expected_moves(chain, surroundings.pull);
  for (std::size_t step = 0; step < moves.size(); ++step) {
    StepSums of_step;
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      of_step.add_row(field.parameters, from, moves[step][from], transition_at(chain, step)[from]);
    }
    sums.add(of_step, shares_in(drivers, balance[step + 1], pair, step + 1));
  }
  sums.moves += moves.size();
}

// The search: the system whose drives carry the factors, and the values as they stand.
class Search {
 public:
  Search(PairSystem system, const model::Parameters& starting, std::span<const DriverPart> drivers,
         const ParameterLearningOptions& options)
      : system_(std::move(system)),
        drivers_(drivers),
        starting_(values_of(starting, drivers.size())),
        deviations_(deviations_of(starting, options.prior_scale, drivers.size())),
        values_(starting_),
        field_(make_field(system_, starting)),
        sums_(starting_.size()) {
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      given_.push_back(
          {.drive = system_.pair(pair).drive, .evidence = {}, .passing_drive = system_.pair(pair).passing_drive});
    }
  }

  // The largest change, in deviations of the prior.
  double take_round() {
    run_mean_field(field_, {});
    sums_ = Sums(values_.size());
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      add_pair(sums_, field_, pair, drivers_);
    }
    sums_.add_priors(values_, starting_, deviations_);
    const std::vector<double> step = math::solve(sums_.curvature, sums_.gradient);
    double largest = 0;
    for (std::size_t i = 0; i < values_.size(); ++i) {
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
    parameters.reserve(values_.size());
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const double deviation = inverse ? std::sqrt(inverse->at(i, i)) : deviations_[i];
      parameters.push_back({name_of(i), starting_[i], deviations_[i], values_[i], deviation});
    }
    return parameters;
  }
  [[nodiscard]] const model::Parameters& learned() const { return field_.parameters; }
  [[nodiscard]] std::size_t moves() const { return sums_.moves; }

 private:
  static bool is_positive(std::size_t place) { return place < kBaseRate || place >= kBalance; }
  [[nodiscard]] std::string name_of(std::size_t place) const {
    if (place >= kFirstDriver) {
      return "driver " + drivers_[place - kFirstDriver].name;
    }
    if (place == kPersistence || place == kBalance) {
      return place == kPersistence ? "persistence" : "balance";
    }
    return "base rate of " + std::string(to_word(kLevels[place - kBaseRate]));
  }

  // The drive of a pair with each driver's part taken as often as its factor says.
  void take_drive(std::size_t pair) {
    SystemPair factored = given_[pair];
    for (std::size_t i = 0; i < drivers_.size(); ++i) {
      const double more = values_[kFirstDriver + i] - 1;
      factored.drive += more * drivers_[i].drive[pair];
      for (std::size_t t = 0; !drivers_[i].passing.empty() && t < drivers_[i].passing[pair].size(); ++t) {
        factored.passing_drive[t] += more * drivers_[i].passing[pair][t];
      }
    }
    system_.set_drive(pair, factored.drive, std::move(factored.passing_drive));
  }

  // The field goes on from where it stands.
  void take_values() {
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      take_drive(pair);
    }
    Field next = make_field(system_, with_values(field_.parameters, values_));
    next.sign = std::move(field_.sign);
    next.influence = std::move(field_.influence);
    field_ = std::move(next);
  }

  PairSystem system_;
  std::span<const DriverPart> drivers_;
  Values starting_;
  Values deviations_;
  Values values_;
  Field field_;
  Sums sums_;
  std::vector<SystemPair> given_;  // [pair], the drives as supposed, without evidence
};

// Throws Failure(internal) where a driver has not a part for each pair, or one passes where the pair's drive does not.
void check_drivers(const PairSystem& system, std::span<const DriverPart> drivers) {
  for (const DriverPart& driver : drivers) {
    bool is_whole =
        driver.drive.size() == system.size() && (driver.passing.empty() || driver.passing.size() == system.size());
    for (std::size_t pair = 0; is_whole && pair < driver.passing.size(); ++pair) {
      is_whole = driver.passing[pair].empty() || driver.passing[pair].size() == system.pair(pair).passing_drive.size();
    }
    if (!is_whole) {
      throw Failure({ErrorCode::internal, "driver " + driver.name, "its parts do not fit the pairs", ""});
    }
  }
}

}  // namespace

LearnedParameters learn_parameters(PairSystem system, const model::Parameters& starting,
                                   std::span<const DriverPart> drivers, const ParameterLearningOptions& options) {
  check_drivers(system, drivers);
  Search search(std::move(system), starting, drivers, options);
  LearnedParameters learned;
  while (learned.rounds < options.max_rounds && !learned.is_converged) {
    learned.largest_change = search.take_round();
    ++learned.rounds;
    learned.is_converged = learned.largest_change <= options.tolerance;
  }
  learned.parameters = search.parameters();
  learned.learned = search.learned();
  learned.moves = search.moves();
  return learned;
}

}  // namespace entente::infer
