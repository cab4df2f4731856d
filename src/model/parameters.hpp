// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "domain/relation.hpp"
#include "domain/source.hpp"

namespace entente::model {

inline constexpr std::size_t kStanceCount = 6;

// What is held of a source before its record is known: a detector of the truth in the sense of signal detection theory.
// Deviations are the standard deviations of these figures between sources of one stance.
struct DetectorPrior {
  double bias = 0;          // b: how readily it affirms co-operation whatever the truth, in probits
  double hostile_bias = 0;  // the same for "they are hostile to each other"
  double sensitivity = 1;   // d: how far its words follow the truth, in probits from surely not to surely
  double bias_deviation = 0;
  double sensitivity_deviation = 0;
};

// How far one driver moves the level: weight * slope[level] is its log-likelihood when a neutral source is sure of it.
struct DriverWeight {
  Relation driver = Relation::shares_adversary;
  double weight = 0;
  const char* reason = "";
};

// Starting values of the single-pair model; docs/decisions/0003 and 0004 say what they rest on.
struct Parameters {
  double persistence = 3.2;  // kappa: log weight lost by leaving a level, a month keeps its level with .88 to .96
  double jump_cost = 0.5;    // lambda: each further level of a move costs this much of persistence
  PerLevel<double> base_rate{-0.75, 0.35, -0.35, -0.5, -0.65, -0.95};  // u: log weight of being at a level
  PerLevel<double> slope{-1.0, 0.0, 0.4, 0.7, 1.0, 1.4};               // v: what one unit of the drivers adds
  double balance = 0.15;          // gamma: what one unit of balance over third actors adds to the drives; decision 0013
  double rating_deviation = 1.0;  // sigma: spread of ratings about their mean
  double blur = 0.5;              // width, in levels, over which "at least r" turns from false to true
  std::array<DetectorPrior, kStanceCount> detectors = starting_detectors();  // by Stance
  std::vector<DriverWeight> drivers = starting_drivers();
  double persistence_deviation = 0.25;  // for intervals: a mean stay at a level known to within about a quarter
  double base_rate_deviation = 0.3;     // for intervals: odds of a level known to within about a third
  double balance_deviation = 0.1;       // for intervals: from nothing to twice the balance

  static std::array<DetectorPrior, kStanceCount> starting_detectors();
  static std::vector<DriverWeight> starting_drivers();
};

// Finite numbers, positive spreads and sensitivities, persistence and jump cost not negative, slope increasing.
bool is_valid(const Parameters& parameters);

const DetectorPrior& detector_prior(const Parameters& parameters, Stance stance);

// Changes whenever the model or its starting values change, so that answers can be told apart.
std::string model_version();

}  // namespace entente::model
