// SPDX-License-Identifier: Apache-2.0
#include "tests/foresee/joint_ahead.hpp"

#include <cmath>

#include "model/balance.hpp"
#include "model/chain.hpp"

namespace entente::testing {
namespace {

using Weights = std::vector<double>;  // one a joint state

std::size_t level_of(std::size_t state, std::size_t pair) {
  for (; pair > 0; --pair) {
    state /= kLevelCount;
  }
  return state % kLevelCount;
}

class JointStates {
 public:
  JointStates(const foresee::SystemStart& start, const model::Parameters& parameters)
      : start_(&start), parameters_(&parameters), signs_(model::centred_signs(parameters)) {
    for (std::size_t pair = 0; pair < start.pairs.size(); ++pair) {
      count_ *= kLevelCount;
    }
  }
  [[nodiscard]] Weights first() const {
    Weights weights(count_, 1.0);
    for (std::size_t state = 0; state < count_; ++state) {
      for (std::size_t pair = 0; pair < start_->pairs.size(); ++pair) {
        weights[state] *= start_->pairs[pair].prob[level_of(state, pair)];
      }
    }
    return weights;
  }
  [[nodiscard]] Weights next(const Weights& weights, std::size_t month) const {
    Weights next(count_, 0.0);
    for (std::size_t from = 0; from < count_; ++from) {
      const std::vector<PerLevel<double>> rows = rows_from(from, month);
      for (std::size_t to = 0; to < count_ && weights[from] > 0; ++to) {
        next[to] += weights[from] * prob_of(rows, to);
      }
    }
    return next;
  }
  [[nodiscard]] PerLevel<double> levels(const Weights& weights) const {
    PerLevel<double> prob{};
    for (std::size_t state = 0; state < count_; ++state) {
      prob[level_of(state, start_->asked)] += weights[state];
    }
    return prob;
  }
  // Takes out the states in which the asked pair is at `level` or above; gives what was in them.
  double take_reached(Weights& weights, std::size_t level) const {
    double taken = 0;
    for (std::size_t state = 0; state < count_; ++state) {
      if (level_of(state, start_->asked) >= level) {
        taken += weights[state];
        weights[state] = 0;
      }
    }
    return taken;
  }

 private:
  [[nodiscard]] std::vector<PerLevel<double>> rows_from(std::size_t from, std::size_t month) const {
    std::vector<PerLevel<double>> rows;
    for (std::size_t pair = 0; pair < start_->pairs.size(); ++pair) {
      double balance = 0;
      for (const infer::OtherSides& sides : start_->system->triangles(pair)) {
        balance += signs_[level_of(from, sides.left)] * signs_[level_of(from, sides.right)];
      }
      const std::vector<double>& passing = start_->pairs[pair].passing_drive;
      const double drive = start_->system->pair(pair).drive + (passing.empty() ? 0.0 : passing[month - 1]) +
                           parameters_->balance * balance / std::sqrt(start_->system->triangles(pair).size());
      rows.push_back(model::transition(*parameters_, drive)[level_of(from, pair)]);
    }
    return rows;
  }
  static double prob_of(const std::vector<PerLevel<double>>& rows, std::size_t to) {
    double prob = 1;
    for (std::size_t pair = 0; pair < rows.size(); ++pair) {
      prob *= rows[pair][level_of(to, pair)];
    }
    return prob;
  }
  const foresee::SystemStart* start_;
  const model::Parameters* parameters_;
  PerLevel<double> signs_;
  std::size_t count_ = 1;
};

}  // namespace

JointAhead sum_ahead(const foresee::SystemStart& start, const model::Parameters& parameters, std::size_t months) {
  const JointStates states(start, parameters);
  JointAhead ahead{{}, std::vector<PerLevel<double>>(months + 1)};
  Weights weights = states.first();
  ahead.prob.push_back(states.levels(weights));
  for (std::size_t month = 1; month <= months; ++month) {
    weights = states.next(weights, month);
    ahead.prob.push_back(states.levels(weights));
  }
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    Weights below = states.first();
    for (std::size_t month = 1; month <= months; ++month) {
      below = states.next(below, month);
      ahead.reached[month][level] = ahead.reached[month - 1][level] + states.take_reached(below, level);
    }
  }
  return ahead;
}

}  // namespace entente::testing
