// SPDX-License-Identifier: Apache-2.0
#include "math/cohen_kappa.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace entente::math {
namespace {

// Anchors: tables 1 and 4 of [Artstein and Poesio 2008], whose kappas other programs give as .348 and .8013.
TEST(CohenKappa, published_tables_give_their_published_figures) {
  const std::array<std::size_t, 4> two{20, 20, 10, 50};
  const Agreement of_two = agreement_of(two, 2);
  EXPECT_EQ(of_two.items, 100U);
  EXPECT_NEAR(of_two.observed_prob, 0.7, 1e-12);
  EXPECT_NEAR(of_two.expected_prob, 0.54, 1e-12);
  EXPECT_NEAR(of_two.kappa.value(), 0.348, 0.0005);
  const std::array<std::size_t, 9> three{46, 0, 0, 6, 32, 6, 0, 0, 10};
  EXPECT_NEAR(agreement_of(three, 3).kappa.value(), 0.8013, 0.00005);
}

TEST(CohenKappa, it_is_one_in_full_agreement_and_nil_at_chance) {
  EXPECT_DOUBLE_EQ(agreement_of(std::array<std::size_t, 9>{4, 0, 0, 0, 2, 0, 0, 0, 1}, 3).kappa.value(), 1.0);
  EXPECT_NEAR(agreement_of(std::array<std::size_t, 4>{12, 18, 28, 42}, 2).kappa.value(), 0.0, 1e-12);
  EXPECT_LT(agreement_of(std::array<std::size_t, 4>{0, 5, 5, 0}, 2).kappa.value(), 0.0);
}

TEST(CohenKappa, it_stays_as_it_is_when_reviewers_or_categories_change_places) {
  const std::vector<std::size_t> counts{7, 2, 1, 0, 5, 3, 2, 2, 8};
  std::vector<std::size_t> turned(9);
  std::vector<std::size_t> renamed(9);
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      turned[column * 3 + row] = counts[row * 3 + column];
      renamed[(row + 1) % 3 * 3 + (column + 1) % 3] = counts[row * 3 + column];
    }
  }
  const double kappa = agreement_of(counts, 3).kappa.value();
  EXPECT_NEAR(agreement_of(turned, 3).kappa.value(), kappa, 1e-12);
  EXPECT_NEAR(agreement_of(renamed, 3).kappa.value(), kappa, 1e-12);
}

TEST(CohenKappa, there_is_none_where_nothing_could_have_differed) {
  EXPECT_FALSE(agreement_of(std::array<std::size_t, 4>{9, 0, 0, 0}, 2).kappa);
  EXPECT_FALSE(agreement_of(std::array<std::size_t, 4>{0, 0, 0, 0}, 2).kappa);
  EXPECT_EQ(agreement_of(std::array<std::size_t, 4>{9, 0, 0, 0}, 2).observed_prob, 1.0);
}

}  // namespace
}  // namespace entente::math
