// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "domain/level.hpp"
#include "model/parameters.hpp"

namespace entente::model {

// [from level x to level]; rows sum to one (as probabilities).
using TransitionMatrix = std::array<PerLevel<double>, kLevelCount>;

// The prior process of one pair's level over the periods.
struct Chain {
  PerLevel<double> initial_prob{};
  std::vector<TransitionMatrix> transition_prob;  // one for every step, or one a step (period t - 1 to t at t - 1)
};

// What a step between two levels costs, in units of persistence: 0 to stay, 1 + jump_cost * (distance - 1) to move.
double move_cost(std::size_t from, std::size_t to, double jump_cost);

// The parts of a transition that no drive changes: P(to | from) = stay[from][to] * rise[to] / (sum over the row), with
// rise[to] = exp(base_rate[to] + slope[to] * drive).
struct TransitionFactors {
  TransitionMatrix stay{};  // exp(-persistence * cost); symmetric
  PerLevel<double> base_rate{};
  PerLevel<double> slope{};
};
TransitionFactors transition_factors(const Parameters& parameters);

// P(level | level before, drive), [from level x to level]; each row sums to one. Its logarithm is
// -persistence * cost(from, to) + base_rate[to] + slope[to] * drive, less the log of the row's sum.
TransitionMatrix transition(const TransitionFactors& factors, double drive);
TransitionMatrix transition(const Parameters& parameters, double drive = 0);

// The distribution that the transition leaves as it is; by the state reduction of Grassmann, Taksar and Heyman, which
// subtracts nothing and so loses no digits.
PerLevel<double> stationary_distribution(const TransitionMatrix& transition_prob);

// A chain that has run for ever before the first period: what is held of a pair with no evidence.
Chain make_chain(const Parameters& parameters, double drive = 0);

}  // namespace entente::model
