// SPDX-License-Identifier: Apache-2.0
#include "model/transition_row.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace entente::model {
namespace {

// The formula of transition(), written out anew.
double prob_by_hand(const Parameters& parameters, double drive, std::size_t from, std::size_t to) {
  const auto weight = [&](std::size_t level) {
    return std::exp(-parameters.persistence * move_cost(from, level, parameters.jump_cost) +
                    parameters.base_rate[level] + parameters.slope[level] * drive);
  };
  double sum = 0;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    sum += weight(level);
  }
  return weight(to) / sum;
}

void expect_by_hand(const PerLevel<double>& row, const Parameters& parameters, double drive, std::size_t from) {
  for (std::size_t to = 0; to < kLevelCount; ++to) {
    EXPECT_NEAR(row[to], prob_by_hand(parameters, drive, from, to), 1e-15) << from << " " << to;
  }
}

TEST(TransitionRow, it_is_the_formula_of_the_model) {
  const Parameters parameters;
  const TransitionFactors factors = transition_factors(parameters);
  for (const double drive : {-1.5, 0.0, 0.4}) {
    const PerLevel<double> rise = rise_at(factors, drive);
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      const PerLevel<double> row = transition_row(factors, rise, from);
      EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-15);
      EXPECT_EQ(row, transition(parameters, drive)[from]);
      expect_by_hand(row, parameters, drive, from);
    }
  }
}

}  // namespace
}  // namespace entente::model
