// SPDX-License-Identifier: Apache-2.0
#include "tests/infer/system/joint_smoothing.hpp"

#include <cmath>
#include <functional>

#include "model/balance.hpp"
#include "model/chain.hpp"

namespace entente::testing {
namespace {

using Weights = std::vector<double>;  // one a joint state

// The joint states of a system's pairs, as numbers with a digit a pair. Written for plainness: nothing is kept.
class JointChain {
 public:
  JointChain(const infer::PairSystem& system, const model::Parameters& parameters)
      : system_(&system), parameters_(&parameters), signs_(model::centred_signs(parameters)) {
    for (std::size_t pair = 0; pair < system.size(); ++pair) {
      states_ *= kLevelCount;
    }
  }
  [[nodiscard]] std::size_t states() const { return states_; }

  static std::size_t level(std::size_t state, std::size_t pair) {
    for (; pair > 0; --pair) {
      state /= kLevelCount;
    }
    return state % kLevelCount;
  }

  [[nodiscard]] double initial_prob(std::size_t state) const {
    double prob = 1;
    for (std::size_t pair = 0; pair < system_->size(); ++pair) {
      const auto step = model::transition(*parameters_, system_->pair(pair).drive);
      prob *= model::stationary_distribution(step)[level(state, pair)];
    }
    return prob;
  }

  // Of the step into a period.
  [[nodiscard]] double drive(std::size_t state, std::size_t pair, std::size_t period) const {
    double balance = 0;
    for (const infer::OtherSides& sides : system_->triangles(pair)) {
      balance += signs_[level(state, sides.left)] * signs_[level(state, sides.right)];
    }
    return drive_in(system_->pair(pair), period) + parameters_->balance * system_->weight(pair) * balance;
  }

  // P(to | from) of all joint states to which `from` leads.
  [[nodiscard]] Weights transitions(std::size_t from, std::size_t period) const {
    Weights prob(states_, 1.0);
    for (std::size_t pair = 0; pair < system_->size(); ++pair) {
      const auto row = model::transition(*parameters_, drive(from, pair, period))[level(from, pair)];
      for (std::size_t to = 0; to < states_; ++to) {
        prob[to] *= row[level(to, pair)];
      }
    }
    return prob;
  }

  [[nodiscard]] double likelihood(std::size_t state, std::size_t period) const {
    double log_likelihood = 0;
    for (std::size_t pair = 0; pair < system_->size(); ++pair) {
      for (const infer::PeriodLikelihood& part : system_->pair(pair).evidence) {
        log_likelihood += part.period == period ? part.log_likelihood[level(state, pair)] : 0.0;
      }
    }
    return std::exp(log_likelihood);
  }

 private:
  const infer::PairSystem* system_;
  const model::Parameters* parameters_;
  PerLevel<double> signs_;
  std::size_t states_ = 1;
};

Weights per_state(const JointChain& chain, const std::function<double(std::size_t)>& value) {
  Weights weights(chain.states());
  for (std::size_t state = 0; state < weights.size(); ++state) {
    weights[state] = value(state);
  }
  return weights;
}

double sum_of_products(const Weights& left, const Weights& right) {
  double sum = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    sum += left[i] * right[i];
  }
  return sum;
}

// P(to | from) of the step into a period, [from].
using Moves = std::vector<Weights>;

Moves moves_into(const JointChain& chain, std::size_t period) {
  Moves moves;
  moves.reserve(chain.states());
  for (std::size_t from = 0; from < chain.states(); ++from) {
    moves.push_back(chain.transitions(from, period));
  }
  return moves;
}

Weights weights_behind(const JointChain& chain, const Weights& weights, const Moves& moves, std::size_t t) {
  Weights next(chain.states(), 0.0);
  for (std::size_t from = 0; from < chain.states(); ++from) {
    for (std::size_t to = 0; to < chain.states(); ++to) {
      next[to] += weights[from] * moves[from][to] * chain.likelihood(to, t);
    }
  }
  return next;
}

std::vector<Weights> run_forward(const JointChain& chain, const std::vector<Moves>& moves) {
  std::vector<Weights> forward{
      per_state(chain, [&](std::size_t state) { return chain.initial_prob(state) * chain.likelihood(state, 0); })};
  for (std::size_t t = 1; t < moves.size(); ++t) {
    forward.push_back(weights_behind(chain, forward.back(), moves[t], t));
  }
  return forward;
}

// One pair's levels, summed over the levels of the others.
PerLevel<double> level_prob(const Weights& state_prob, std::size_t pair) {
  PerLevel<double> prob{};
  for (std::size_t state = 0; state < state_prob.size(); ++state) {
    prob[JointChain::level(state, pair)] += state_prob[state];
  }
  return prob;
}

}  // namespace

std::vector<std::vector<PerLevel<double>>> smooth_jointly(const infer::PairSystem& system,
                                                          const model::Parameters& parameters) {
  const JointChain chain(system, parameters);
  const std::size_t periods = system.period_count();
  std::vector<Moves> moves;  // [period]; those into the first are never made
  moves.reserve(periods);
  for (std::size_t t = 0; t < periods; ++t) {
    moves.push_back(moves_into(chain, t));
  }
  const std::vector<Weights> forward = run_forward(chain, moves);
  std::vector<std::vector<PerLevel<double>>> prob(system.size(), std::vector<PerLevel<double>>(periods));
  Weights backward(chain.states(), 1.0);
  for (std::size_t t = periods; t-- > 0;) {
    const double sum = sum_of_products(forward[t], backward);
    const Weights state_prob =
        per_state(chain, [&](std::size_t state) { return forward[t][state] * backward[state] / sum; });
    for (std::size_t pair = 0; pair < system.size(); ++pair) {
      prob[pair][t] = level_prob(state_prob, pair);
    }
    const Weights ahead =
        per_state(chain, [&](std::size_t state) { return chain.likelihood(state, t) * backward[state]; });
    backward = per_state(chain, [&](std::size_t state) { return sum_of_products(moves[t][state], ahead); });
  }
  return prob;
}

}  // namespace entente::testing
