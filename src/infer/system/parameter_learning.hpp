// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "infer/system/pair_system.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

// One driver's part of each pair's drive (beta . x), before the factor that is learned of it.
struct DriverPart {
  std::string name;
  std::vector<double> drive;                 // [pair], in all periods
  std::vector<std::vector<double>> passing;  // [pair][period] of what comes and goes; empty: nothing, also of a pair
};

// A parameter of the transition: what is held of it at first, and what all pairs together tell.
struct LearnedParameter {
  std::string name;  // "persistence", "base rate of hostile", ..., "balance", "driver NAME"
  double starting = 0;
  double prior_deviation = 0;
  double learned = 0;
  double deviation = 0;  // as if the levels were known as well as expected: the true one is larger
};

struct LearnedParameters {
  std::vector<LearnedParameter> parameters;
  model::Parameters learned;  // with these in place
  std::size_t moves = 0;      // steps of a pair that were looked at
  std::size_t rounds = 0;
  double largest_change = 0;  // of a parameter, in standard deviations of its prior, in the last round
  bool is_converged = false;
};

struct ParameterLearningOptions {
  std::size_t max_rounds = 300;
  double tolerance = 1e-3;
  double prior_scale = 1;  // on the deviations of all priors
};

// Maximum a posteriori by expectation-maximisation, one Newton step a round [Lange 1995], taken
// longer than it asks for, since most of what moves there were is not known: the field of all pairs
// given the parameters, then persistence (kappa), base rates (u), balance (gamma) and a factor on each driver (beta)
// given the moves that are expected in that field. With f the parameters' parts in the log of a transition and p its
// row, the gradient sums E[f] - E_p[f] over moves and the curvature the covariance of f under p; priors are normal
// about the starting values. What of a pair's drive is no driver's part stays as it is. The first period's distribution
// is taken as given. Evidence, and so sources, stay as they are. Laws: without evidence nothing is learned; the order
// of pairs makes no difference beyond rounding.
LearnedParameters learn_parameters(PairSystem system, const model::Parameters& starting,
                                   std::span<const DriverPart> drivers, const ParameterLearningOptions& options = {});

}  // namespace entente::infer
