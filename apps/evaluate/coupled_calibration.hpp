// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "evaluate/calibration.hpp"

namespace entente::evaluate {

// Worlds of all pairs of a few actors, drawn forward by the coupled model: each pair's drive, a path of levels in which
// balance over third actors moves the next month, and ratings y ~ Normal(b + d g(z), sigma^2) by sources whose figures
// are known. Parameters are those that the answers are found with, so that an exact posterior is calibrated.
struct CoupledPlan {
  std::size_t worlds = 10'000;  // a coverage of .90 is then known to within .006
  std::size_t actors = 5;
  std::size_t months = 12;
  double balance = 0.15;          // gamma
  double drive_deviation = 0.3;   // of a pair's drive about nil
  double observation_prob = 0.2;  // that something is said of a pair in a month
  std::uint64_t seed = 1;
};

// How right one way to infer a system is, over one pair and month of each world, drawn at random.
struct WayCalibration {
  std::array<std::size_t, kRankBins> rank_counts{};  // of the true level in the posterior, ties parted at random
  double rank_chi2_p = 0;
  double coverage = 0;  // how often the middle 90 % of the posterior hold the level, ties parted at random
  double brier = 0;     // of "at least tactical"
  double mean_prob = 0;
};

struct CoupledCalibration {
  WayCalibration mean_field;
  WayCalibration gibbs;
  WayCalibration apart;              // each pair by itself: what the coupling is worth
  double event_rate = 0;             // of "at least tactical"
  double largest_difference = 0;     // of a probability of a level, between mean field and Gibbs
  double beyond_tolerance_prob = 0;  // share of worlds in which they differ by more than .05 anywhere
};

CoupledCalibration calibrate_coupled(const CoupledPlan& plan);

}  // namespace entente::evaluate
