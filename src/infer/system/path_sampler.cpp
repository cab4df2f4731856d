// SPDX-License-Identifier: Apache-2.0
#include "infer/system/path_sampler.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "infer/surroundings.hpp"
#include "model/balance.hpp"
#include "model/chain.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

using model::LevelWeights;

std::uint8_t draw_level(const LevelWeights& weights, math::RandomStream& stream) {
  double left = stream.next_uniform() * model::sum_of(weights);
  for (std::uint8_t level = 0; level < kLevelCount - 1; ++level) {
    left -= weights[level];
    if (left < 0) {
      return level;
    }
  }
  return kLevelCount - 1;
}

LevelWeights normalised(LevelWeights weights) {
  model::scale(weights, 1.0 / model::sum_of(weights));
  return weights;
}

// Of all periods, whichever its sign.
double largest_drive(const SystemPair& pair) {
  double largest = std::abs(pair.drive);
  for (std::size_t t = 0; t < pair.passing_drive.size(); ++t) {
    largest = std::max(largest, std::abs(drive_in(pair, t)));
  }
  return largest;
}

// What a drive comes to where all third actors pull the same way as hard as they can.
double largest_drive(const PairSystem& system, const model::Parameters& parameters, const PerLevel<double>& signs) {
  const double sign = std::max(std::abs(signs.front()), std::abs(signs.back()));
  double largest = 0;
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    const auto third_actors = static_cast<double>(system.triangles(pair).size());
    largest = std::max(largest, largest_drive(system.pair(pair)) +
                                    parameters.balance * system.weight(pair) * third_actors * sign * sign);
  }
  return largest;
}

// Each period's levels given the evidence up to it: forward filtering.
std::vector<LevelWeights> filter(const model::Chain& chain, const LogLikelihood& log_likelihood) {
  std::vector<LevelWeights> filtered;
  for (std::size_t t = 0; t < log_likelihood.size(); ++t) {
    LevelWeights current =
        t == 0 ? chain.initial_prob : model::step_forward(filtered.back(), transition_at(chain, t - 1));
    const double top = *std::max_element(log_likelihood[t].begin(), log_likelihood[t].end());
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      current[level] *= std::exp(log_likelihood[t][level] - top);
    }
    filtered.push_back(normalised(current));
  }
  return filtered;
}

// A path drawn from the last period to the first [Carter Kohn 1994, lemma 2.1].
std::vector<std::uint8_t> draw_path(const model::Chain& chain, const std::vector<LevelWeights>& filtered,
                                    math::RandomStream& stream) {
  std::vector<std::uint8_t> path(filtered.size());
  path.back() = draw_level(filtered.back(), stream);
  for (std::size_t t = filtered.size() - 1; t > 0; --t) {
    LevelWeights weights = filtered[t - 1];
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      weights[level] *= transition_at(chain, t - 1)[level][path[t]];
    }
    path[t - 1] = draw_level(weights, stream);
  }
  return path;
}

}  // namespace

PathSampler::PathSampler(const PairSystem& system, const model::Parameters& parameters, math::RandomStream& stream)
    : system_(&system),
      parameters_(parameters),
      signs_(model::centred_signs(parameters)),
      row_sums_(parameters, largest_drive(system, parameters, signs_)),
      periods_(system.period_count()),
      levels_(system.size() * periods_, index_of(Level::none)),
      balance_(system.size() * periods_, 0.0) {
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    sum_balance(pair);
  }
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    const model::Chain alone = model::make_chain(parameters, system.pair(pair).drive);
    take_path(pair, draw_path(alone, filter(alone, own_evidence(pair)), stream));
  }
}

void PathSampler::sum_balance(std::size_t pair) {
  for (const OtherSides& sides : system_->triangles(pair)) {
    for (std::size_t t = 0; t < periods_; ++t) {
      balance_[pair * periods_ + t] += sign(sides.left, t) * sign(sides.right, t);
    }
  }
}

LogLikelihood PathSampler::own_evidence(std::size_t pair) const {
  LogLikelihood total(periods_, PerLevel<double>{});
  for (const PeriodLikelihood& part : system_->pair(pair).evidence) {
    model::add_scaled(total[part.period], part.log_likelihood, 1.0);
  }
  return total;
}

model::Chain PathSampler::chain_of(std::size_t pair) const {
  Surroundings surroundings{
      system_->pair(pair).drive, std::vector<double>(periods_), {}, system_->pair(pair).passing_drive};
  for (std::size_t t = 1; t < periods_; ++t) {
    surroundings.balance[t] = system_->weight(pair) * balance_[pair * periods_ + t - 1];
  }
  return chain_in(surroundings, parameters_);
}

void PathSampler::add_factors(LogLikelihood& total, std::size_t pair, std::size_t target, std::size_t other) const {
  const double weight = parameters_.balance * system_->weight(target);
  for (std::size_t t = 0; t + 1 < periods_; ++t) {
    const double step = weight * sign(other, t);
    const double without =
        drive_in(system_->pair(target), t + 1) + weight * balance_[target * periods_ + t] - step * sign(pair, t);
    const std::size_t from = levels_[target * periods_ + t];
    const std::size_t to = levels_[target * periods_ + t + 1];
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      const double of_level = without + step * signs_[level];
      total[t][level] += parameters_.slope[to] * of_level - row_sums_.log_sum(from, of_level);
    }
  }
}

void PathSampler::take_path(std::size_t pair, const Path& path) {
  for (const OtherSides& sides : system_->triangles(pair)) {
    for (std::size_t t = 0; t < periods_; ++t) {
      const double change = signs_[path[t]] - sign(pair, t);
      balance_[sides.left * periods_ + t] += change * sign(sides.right, t);
      balance_[sides.right * periods_ + t] += change * sign(sides.left, t);
    }
  }
  std::copy(path.begin(), path.end(), levels_.begin() + static_cast<std::ptrdiff_t>(pair * periods_));
}

PathSampler::Given PathSampler::given_others(std::size_t pair) const {
  LogLikelihood total = own_evidence(pair);
  for (const OtherSides& sides : system_->triangles(pair)) {
    add_factors(total, pair, sides.left, sides.right);
    add_factors(total, pair, sides.right, sides.left);
  }
  return {chain_of(pair), std::move(total)};
}

void PathSampler::draw(std::size_t pair, math::RandomStream& stream) {
  const Given given = given_others(pair);
  take_path(pair, draw_path(given.chain, filter(given.chain, given.total), stream));
}

Posterior PathSampler::draw_and_smooth(std::size_t pair, math::RandomStream& stream) {
  const Given given = given_others(pair);
  take_path(pair, draw_path(given.chain, filter(given.chain, given.total), stream));
  return default_smoother().smooth(given.chain, given.total);
}

}  // namespace entente::infer
