// SPDX-License-Identifier: Apache-2.0
#include "foresee/paths_ahead.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "foresee/chain_ahead.hpp"
#include "infer/pair_inference.hpp"
#include "tests/foresee/joint_ahead.hpp"
#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

using testing::for_each_cell;
using testing::random_start;
using testing::StartingWorld;

constexpr double kSureDeviations = 4.5;  // a figure drawn lies so far off less than once in 100,000

PathTally drawn(const StartingWorld& world, const model::Parameters& parameters, const PathOptions& options) {
  return draw_paths(world.start, carry_field_ahead(world.start, parameters, options.months), parameters, options);
}

void expect_share(std::uint32_t count, std::size_t paths, double prob, const std::string& what) {
  const double error = std::sqrt(std::max(prob * (1 - prob), 1e-9) / static_cast<double>(paths));
  EXPECT_NEAR(static_cast<double>(count) / static_cast<double>(paths), prob, kSureDeviations * error) << what;
}

std::string name_of(std::uint64_t seed, std::size_t month, std::size_t level) {
  return std::to_string(seed) + " " + std::to_string(month) + " " + std::to_string(level);
}

TEST(PathsAhead, where_no_pair_pulls_the_sampler_is_the_exact_algebra_within_its_error) {
  model::Parameters parameters;
  parameters.balance = 0;
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const StartingWorld world = random_start(seed, 4, 6);
    const PathTally tally = drawn(world, parameters, {.months = 6, .paths = 20000, .seed = seed});
    const model::Chain chain =
        chain_ahead(carry_field_ahead(world.start, parameters, 6), world.start.pairs.front().prob, parameters);
    const auto levels = levels_ahead(chain, 6);
    const auto reached = reached_ahead(chain, 6);
    for_each_cell(0, 6, [&](std::size_t month, std::size_t level) {
      const std::string what = name_of(seed, month, level);
      expect_share(tally.at_least[month][level].together, 20000, infer::at_least(levels[month])[level], what);
      expect_share(tally.reached[month][level].together, 20000, reached[month][level], what);
      EXPECT_EQ(tally.at_least[month][level].differing, 0U) << what;
    });
  }
}

TEST(PathsAhead, pairs_that_pull_come_to_the_sum_over_all_joint_states) {
  model::Parameters parameters;
  parameters.balance *= 8;
  for (const std::uint64_t seed : {4U, 5U}) {
    const StartingWorld world = random_start(seed, 3, 5);
    const PathTally tally = drawn(world, parameters, {.months = 5, .paths = 20000, .seed = seed});
    const testing::JointAhead joint = testing::sum_ahead(world.start, parameters, 5);
    for_each_cell(0, 5, [&](std::size_t month, std::size_t level) {
      const std::string what = name_of(seed, month, level);
      expect_share(tally.at_least[month][level].together, 20000, infer::at_least(joint.prob[month])[level], what);
      expect_share(tally.reached[month][level].together, 20000, joint.reached[month][level], what);
    });
  }
}

TEST(PathsAhead, any_number_of_threads_draws_the_same) {
  const StartingWorld world = random_start(6, 4, 12);
  const PathTally one = drawn(world, {}, {.paths = 1000, .threads = 1});
  for (const std::size_t threads : {2U, 7U}) {
    const PathTally other = drawn(world, {}, {.paths = 1000, .threads = threads});
    for_each_cell(0, 12, [&](std::size_t month, std::size_t level) {
      EXPECT_EQ(other.at_least[month][level].together, one.at_least[month][level].together);
      EXPECT_EQ(other.reached[month][level].alone, one.reached[month][level].alone);
      EXPECT_EQ(other.reached[month][level].differing, one.reached[month][level].differing);
    });
  }
}

TEST(PathsAhead, another_seed_draws_other_paths_and_the_same_seed_the_same) {
  const StartingWorld world = random_start(6, 4, 12);
  const auto tactical = [&](std::uint64_t seed) {
    return drawn(world, {}, {.paths = 2000, .seed = seed}).at_least[12][index_of(Level::tactical)].together;
  };
  EXPECT_EQ(tactical(1), tactical(1));
  EXPECT_NE(tactical(1), tactical(2));
}

// Common random numbers: a drive that is raised never takes a drawn path of a pair by itself down.
TEST(PathsAhead, a_raised_drive_meets_the_same_numbers) {
  const auto tally_at = [](double drive) {
    const StartingWorld world(infer::PairSystem({{0, 1, drive, {}}}, 1), {{testing::surely(Level::none), {}}});
    return drawn(world, {}, {.months = 1, .paths = 4000});
  };
  const PathTally low = tally_at(0.0);
  const PathTally little = tally_at(0.001);
  for (std::size_t level = 1; level < kLevelCount; ++level) {
    EXPECT_GE(little.at_least[1][level].together, low.at_least[1][level].together);
    EXPECT_LE(little.at_least[1][level].together, low.at_least[1][level].together + 3U)
        << "other numbers would differ by dozens";
  }
}

TEST(PathsAhead, the_error_of_a_shift_is_that_of_what_differs) {
  const DrawnShift shift = shift_of({.together = 60, .alone = 50, .differing = 20}, 1000);
  EXPECT_NEAR(shift.shift_prob, 0.01, 1e-15);
  EXPECT_NEAR(shift.error_prob, std::sqrt((0.02 - 0.0001) / 1000), 1e-15);
  EXPECT_EQ(shift_of({.together = 60, .alone = 60, .differing = 0}, 1000).error_prob, 0);
}

TEST(PathsAhead, pairs_too_far_to_be_drawn_stand_at_their_expected_signs) {
  const StartingWorld world = random_start(8, 4, 6);
  const PathTally alone = drawn(world, {}, {.months = 6, .paths = 4000, .most_pairs = 1});
  for (std::size_t level = 1; level < kLevelCount; ++level) {
    EXPECT_EQ(alone.at_least[6][level].differing, 0U) << "nothing but the field is left of the others";
  }
}

}  // namespace
}  // namespace entente::foresee
