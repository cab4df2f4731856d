// SPDX-License-Identifier: Apache-2.0
#include "network/frustration.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/network/small_graph.hpp"

namespace entente::network {

inline std::ostream& operator<<(std::ostream& out, const ExactSolver& solver) { return out << solver.name; }
namespace {

constexpr std::chrono::milliseconds kEnough{20'000};
constexpr std::atomic<bool> kNeverStop{false};

TEST(Frustration, of_a_balanced_network_is_nil_and_its_camps_are_found) {
  const SignedGraph graph = draw_graph({"0+1", "2+3", "0-2", "1-3", "0-3"});
  const Frustration found = frustration_index(graph);
  EXPECT_EQ(found.index, 0U);
  EXPECT_TRUE(found.is_proven);
  EXPECT_EQ(found.camps[0], found.camps[1]);
  EXPECT_NE(found.camps[0], found.camps[2]);
}

TEST(Frustration, of_a_triangle_with_one_enmity_is_one) {
  EXPECT_EQ(frustration_index(draw_graph({"0+1", "1+2", "0-2"})).index, 1U);
}

TEST(Frustration, of_three_enemies_is_one) {
  EXPECT_EQ(frustration_index(draw_graph({"0-1", "1-2", "0-2"})).index, 1U);
}

TEST(Frustration, of_nobody_is_nil) {
  const Frustration found = frustration_index({});
  EXPECT_EQ(found.index, 0U);
  EXPECT_TRUE(found.is_proven);
}

TEST(Frustration, equals_trying_all_camps_on_random_networks) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const SignedGraph graph = random_graph(10, seed % 2 == 0 ? 0.3 : 0.7, seed);
    const Frustration found = frustration_index(graph);
    EXPECT_EQ(found.index, least_by_trying_all(graph)) << "seed " << seed;
    EXPECT_EQ(frustrated_ties(graph, found.camps), found.index) << "seed " << seed;
    EXPECT_TRUE(found.is_proven) << "seed " << seed;
  }
}

TEST(Frustration, without_time_still_gives_bounds_that_hold) {
  const SignedGraph graph = random_graph(60, 0.3, 7);
  const Frustration found = frustration_index(graph, {.time_limit = std::chrono::milliseconds{1}});
  EXPECT_LE(found.lower_bound, found.index);
  EXPECT_EQ(frustrated_ties(graph, found.camps), found.index);
  EXPECT_EQ(found.is_proven, found.lower_bound == found.index);
}

class EveryExactSolver : public ::testing::TestWithParam<ExactSolver> {};

INSTANTIATE_TEST_SUITE_P(Solvers, EveryExactSolver,
                         ::testing::Values(ExactSolver{"maxsat", &solve_by_maxsat},
                                           ExactSolver{"integer_programme", &solve_by_integer_programme}),
                         [](const auto& each) { return std::string(each.param.name); });

TEST_P(EveryExactSolver, proves_what_trying_all_camps_finds) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const SignedGraph graph = random_graph(9, 0.6, seed);
    const Frustration found = GetParam().solve(graph, Camps(9, 0), kEnough, kNeverStop);
    EXPECT_EQ(found.index, least_by_trying_all(graph)) << "seed " << seed;
    EXPECT_TRUE(found.is_proven) << "seed " << seed;
    EXPECT_EQ(frustrated_ties(graph, found.camps), found.index) << "seed " << seed;
  }
}

TEST_P(EveryExactSolver, told_to_stop_gives_bounds_that_hold) {
  const SignedGraph graph = random_graph(40, 0.5, 3);
  const std::atomic<bool> stop{true};
  const Camps start = search_camps(graph, 1);
  const Frustration found = GetParam().solve(graph, start, kEnough, stop);
  EXPECT_LE(found.index, frustrated_ties(graph, start));
  EXPECT_LE(found.lower_bound, found.index);
}

TEST(SearchCamps, cannot_be_bettered_by_one_change_and_repeats_itself) {
  const SignedGraph graph = random_graph(25, 0.4, 11);
  const Camps camps = search_camps(graph, 5);
  EXPECT_EQ(camps, search_camps(graph, 5));
  for (std::size_t actor = 0; actor < camps.size(); ++actor) {
    Camps changed = camps;
    changed[actor] = static_cast<std::uint8_t>(1 - changed[actor]);
    EXPECT_GE(frustrated_ties(graph, changed), frustrated_ties(graph, camps));
  }
}

}  // namespace
}  // namespace entente::network
