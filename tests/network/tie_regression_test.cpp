// SPDX-License-Identifier: Apache-2.0
#include "network/tie_regression.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "math/random.hpp"

namespace entente::network {
namespace {

constexpr TieOptions kShort{.draws = 400, .burn_in = 100};

// Every pair of `actors`, tied where `is_tied` says so.
template <typename IsTied>
std::vector<Tie> all_pairs(std::uint32_t actors, IsTied is_tied) {
  std::vector<Tie> ties;
  for (std::uint32_t a = 0; a < actors; ++a) {
    for (std::uint32_t b = a + 1; b < actors; ++b) {
      ties.push_back({a, b, is_tied(a, b) ? std::size_t{1} : std::size_t{0}, {}});
    }
  }
  return ties;
}

// Takes every fifth pair out to be asked for.
std::pair<std::vector<Tie>, std::vector<Tie>> hold_out(const std::vector<Tie>& ties) {
  std::pair<std::vector<Tie>, std::vector<Tie>> parts;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    (i % 5 == 2 ? parts.second : parts.first).push_back(ties[i]);
  }
  return parts;
}

TEST(PredictedTies, of_an_actor_that_works_with_all_are_likelier) {
  const auto [known, asked] = hold_out(all_pairs(12, [](auto a, auto) { return a == 0; }));
  const std::vector<double> prob = predict_ties(12, known, asked, kShort);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    EXPECT_EQ(prob[i] > 0.5, asked[i].a == 0) << asked[i].a << " " << asked[i].b << " " << prob[i];
  }
}

TEST(PredictedTies, follow_two_camps_that_no_covariate_tells) {
  const auto is_tied = [](auto a, auto b) { return a % 2 == b % 2; };
  const auto [known, asked] = hold_out(all_pairs(14, is_tied));
  const std::vector<double> prob = predict_ties(14, known, asked, kShort);
  std::size_t right = 0;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    right += (prob[i] > 0.5) == is_tied(asked[i].a, asked[i].b) ? 1U : 0U;
  }
  EXPECT_GE(right, asked.size() - 1);
}

TEST(PredictedTies, follow_a_covariate) {
  math::RandomStream stream(5, 0);
  std::vector<Tie> ties = all_pairs(12, [](auto, auto) { return false; });
  for (Tie& tie : ties) {
    tie.covariates = {stream.next_normal()};
    tie.grade = tie.covariates[0] + 0.3 * stream.next_normal() > 0.5 ? 2 : 0;
  }
  const auto [known, asked] = hold_out(ties);
  const std::vector<double> prob = predict_ties(12, known, asked, kShort);
  double mean_of_tied = 0;
  double mean_of_others = 0;
  const auto tied = std::ranges::count_if(asked, [](const Tie& tie) { return tie.grade > 0; });
  for (std::size_t i = 0; i < asked.size(); ++i) {
    (asked[i].grade > 0 ? mean_of_tied : mean_of_others) += prob[i];
  }
  EXPECT_GT(mean_of_tied / static_cast<double>(tied),
            0.3 + mean_of_others / static_cast<double>(asked.size() - static_cast<std::size_t>(tied)));
}

TEST(PredictedTies, repeat_themselves_and_take_nothing_for_known_as_nothing_known) {
  const auto [known, asked] = hold_out(all_pairs(8, [](auto a, auto b) { return a + 1 == b; }));
  EXPECT_EQ(predict_ties(8, known, asked, kShort), predict_ties(8, known, asked, kShort));
  for (const double prob : predict_ties(8, {}, asked, kShort)) {
    EXPECT_GT(prob, 0.2);
    EXPECT_LT(prob, 0.8);
  }
}

TEST(PredictedTies, of_an_actor_with_itself_or_beyond_the_count_are_refused) {
  EXPECT_THROW(predict_ties(3, {{1, 1, 0, {}}}, {}, kShort), Failure);
  EXPECT_THROW(predict_ties(3, {{1, 2, 0, {}}}, {{0, 3, 0, {}}}, kShort), Failure);
  EXPECT_THROW(predict_ties(3, {{1, 2, 0, {1.0}}}, {{0, 2, 0, {}}}, kShort), Failure);
}

}  // namespace
}  // namespace entente::network
