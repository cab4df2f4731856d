// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

inline constexpr std::size_t kRankBins = 10;

// Worlds of one pair, drawn at the level of observations from the model's own priors: persistence and base rates of the
// pair, bias and sensitivity of each source, a path of levels, ratings y ~ Normal(b + d g(z), sigma^2).
struct CalibrationPlan {
  std::size_t worlds = 2000;  // a coverage of .90 is then known to within .013
  std::size_t months = 24;
  std::size_t most_observations = 12;  // each world has from none to so many
  std::size_t sources = 4;
  std::uint64_t seed = 1;
};

struct Calibration {
  std::size_t worlds = 0;
  // How often the 90 % interval of P(at least tactical in the last month) holds the probability that somebody would
  // give who knew the pair's and the sources' figures: by the Normal that the ratings were drawn from, and by the
  // likelihood that the program uses (docs/decisions/0005).
  double coverage = 0;
  double coverage_by_own_likelihood = 0;
  // Where the true level of the last month falls in the posterior, ties parted at random: uniform if it is calibrated.
  std::array<std::size_t, kRankBins> rank_counts{};
  double rank_chi2_p = 0;
  double brier = 0;                   // of the event, by the program
  double brier_of_known_figures = 0;  // by who knew the figures: what no answer can beat on average
  double event_rate = 0;
  double mean_prob = 0;
};

Calibration calibrate(const CalibrationPlan& plan);

// Pearson's statistic of counts that should be equal.
double chi_squared_of(const std::array<std::size_t, kRankBins>& counts, std::size_t worlds);

// P(chi-squared with so many degrees of freedom >= x), the degrees odd [Abramowitz Stegun 1964, 26.4.4].
double chi_squared_tail(double x, int degrees);

// Simulation-based calibration [Talts 2018] of the answer on one pair and of both ways to infer the coupled model (the
// latter at the balance of the program and at four times it); needs no data.
Measured measure_calibration(const std::filesystem::path& data);

}  // namespace entente::evaluate
