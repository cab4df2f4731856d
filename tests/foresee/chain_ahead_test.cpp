// SPDX-License-Identifier: Apache-2.0
#include "foresee/chain_ahead.hpp"

#include <gmock/gmock.h>

#include <array>
#include <numeric>

#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

using model::Chain;
using model::TransitionMatrix;
using testing::surely;

// Levels beyond those that a case speaks of keep to themselves.
TransitionMatrix kept_apart() {
  TransitionMatrix matrix{};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    matrix[level][level] = 1;
  }
  return matrix;
}

// The weather of the Land of Oz: rain, nice, snow [Grinstead Snell 1997, example 11.1].
TransitionMatrix land_of_oz() {
  TransitionMatrix matrix = kept_apart();
  matrix[0] = {0.50, 0.25, 0.25};
  matrix[1] = {0.50, 0.00, 0.50};
  matrix[2] = {0.25, 0.25, 0.50};
  return matrix;
}

void expect_row(const PerLevel<double>& row, const std::array<double, 3>& printed) {
  constexpr double kHalfDigit = 0.00051;
  for (std::size_t level = 0; level < printed.size(); ++level) {
    EXPECT_NEAR(row[level], printed[level], kHalfDigit) << level;
  }
}

TEST(ChainAhead, the_land_of_oz_has_the_printed_weather_so_many_days_on) {
  const auto rain = levels_ahead({surely(kLevels[0]), {land_of_oz()}}, 6);
  expect_row(rain[1], {0.500, 0.250, 0.250});
  expect_row(rain[2], {0.438, 0.188, 0.375});
  expect_row(rain[3], {0.406, 0.203, 0.391});
  expect_row(rain[4], {0.402, 0.199, 0.398});
  expect_row(rain[6], {0.400, 0.200, 0.400});
  const auto nice = levels_ahead({surely(kLevels[1]), {land_of_oz()}}, 6);
  expect_row(nice[2], {0.375, 0.250, 0.375});
  expect_row(nice[3], {0.406, 0.188, 0.406});
  expect_row(nice[6], {0.400, 0.200, 0.400});
}

// A walk over the corners 0 to 4 that ends at either end [Grinstead Snell 1997, example 11.13 and what section 11.2
// makes of it]: from corners 1, 2 and 3 it ends at corner 4 with 1/4, 1/2 and 3/4, after 3, 4 and 3 steps on average.
TransitionMatrix drunkards_walk() {
  TransitionMatrix matrix = kept_apart();
  for (std::size_t corner = 1; corner <= 3; ++corner) {
    matrix[corner] = {};
    matrix[corner][corner - 1] = 0.5;
    matrix[corner][corner + 1] = 0.5;
  }
  return matrix;
}

TEST(ChainAhead, the_drunkard_reaches_the_bar_and_stops_walking_as_printed) {
  constexpr std::size_t kLong = 400;
  const std::array<double, 5> at_the_bar{0, 0.25, 0.5, 0.75, 1};
  const std::array<double, 5> steps{0, 3, 4, 3, 0};
  for (std::size_t corner = 1; corner <= 3; ++corner) {
    const Chain chain{surely(kLevels[corner]), {drunkards_walk()}};
    EXPECT_NEAR(reached_ahead(chain, kLong).back()[4], at_the_bar[corner], 1e-12) << corner;
    double expected_steps = 0;
    for (const PerLevel<double>& prob : levels_ahead(chain, kLong)) {
      expected_steps += prob[1] + prob[2] + prob[3];
    }
    EXPECT_NEAR(expected_steps, steps[corner], 1e-12) << corner;
  }
}

Chain random_chain(std::uint64_t seed, std::size_t months) {
  math::RandomStream stream(seed, 0);
  Chain chain{testing::random_levels(stream), {}};
  for (std::size_t month = 0; month < months; ++month) {
    chain.transition_prob.push_back(model::transition(model::Parameters{}, stream.next_normal()));
  }
  return chain;
}

TEST(ChainAhead, levels_sum_to_one_and_reached_grows_in_time_and_shrinks_with_the_level) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Chain chain = random_chain(seed, 24);
    const auto levels = levels_ahead(chain, 24);
    const auto reached = reached_ahead(chain, 24);
    EXPECT_EQ(levels[0], chain.initial_prob);
    EXPECT_EQ(reached[0], PerLevel<double>{});
    for (std::size_t month = 1; month <= 24; ++month) {
      EXPECT_NEAR(std::accumulate(levels[month].begin(), levels[month].end(), 0.0), 1.0, 1e-13);
      EXPECT_NEAR(reached[month][0], 1.0, 1e-13);
    }
    testing::for_each_cell(1, 24, [&](std::size_t month, std::size_t level) {
      EXPECT_GE(reached[month][level], reached[month - 1][level]);
      EXPECT_LE(reached[month][level], reached[month][level - 1] + 1e-15);
    });
  }
}

// All paths of a short chain, one by one.
double reached_by_enumeration(const Chain& chain, std::size_t months, std::size_t level) {
  double sum = 0;
  std::size_t paths = 1;
  for (std::size_t month = 0; month <= months; ++month) {
    paths *= kLevelCount;
  }
  for (std::size_t path = 0; path < paths; ++path) {
    std::size_t rest = path / kLevelCount;
    std::size_t at = path % kLevelCount;
    double prob = chain.initial_prob[at];
    bool has_reached = false;
    for (std::size_t month = 0; month < months; ++month) {
      const std::size_t to = rest % kLevelCount;
      rest /= kLevelCount;
      prob *= chain.transition_prob[month][at][to];
      at = to;
      has_reached = has_reached || at >= level;
    }
    sum += has_reached ? prob : 0.0;
  }
  return sum;
}

TEST(ChainAhead, reached_is_the_sum_over_all_paths_that_reach) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const Chain chain = random_chain(seed, 4);
    const auto reached = reached_ahead(chain, 4);
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(reached[4][level], reached_by_enumeration(chain, 4, level), 1e-13) << seed << " " << level;
    }
  }
}

TEST(ChainAhead, far_ahead_the_law_at_rest_is_left_whatever_held_at_first) {
  for (const double drive : {-1.0, 0.0, 0.8}) {
    const TransitionMatrix step = model::transition(model::Parameters{}, drive);
    const PerLevel<double> at_rest = model::stationary_distribution(step);
    for (const Level level : kLevels) {
      const auto far = levels_ahead({surely(level), {step}}, 2000).back();
      EXPECT_THAT(far, ::testing::Pointwise(::testing::DoubleNear(1e-10), at_rest)) << drive << " " << to_word(level);
    }
  }
}

// A level kept with probability s a month lasts as a geometric variable: 1 - s^h by month h.
TEST(ChainAhead, a_level_holds_as_long_as_its_own_steps_let_it) {
  TransitionMatrix matrix = kept_apart();
  matrix[1] = {0.1, 0.9};
  const std::vector<double> holds = holds_ahead({surely(kLevels[1]), {matrix}}, kLevels[1], 60);
  EXPECT_EQ(holds[0], 1);
  EXPECT_NEAR(holds[7], 0.4782969, 1e-12);  // .9^7
  EXPECT_EQ(month_of_end(holds, 0.5), 7U);  // log .5 / log .9 = 6.58
  EXPECT_EQ(month_of_end(holds, 0.05), 1U);
  EXPECT_EQ(month_of_end(holds, 0.95), 29U);  // 28.4
  EXPECT_FALSE(month_of_end(holds, 0.999).has_value());
}

}  // namespace
}  // namespace entente::foresee
