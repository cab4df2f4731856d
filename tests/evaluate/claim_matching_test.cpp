// SPDX-License-Identifier: Apache-2.0
#include "evaluate/claim_matching.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace entente::evaluate {
namespace {

ScoredClaim claim(std::string a, std::string b, std::string family, TextSpan span) {
  ScoredClaim made;
  made.text = "note";
  made.a = std::move(a);
  made.b = std::move(b);
  made.family = std::move(family);
  made.span = span;
  made.sentence = {0, 50};
  return made;
}

TEST(ClaimMatching, a_pair_matches_in_either_order) {
  EXPECT_EQ(match_claims({claim("x", "y", "hostile", {0, 20})}, {claim("y", "x", "hostile", {5, 30})}).size(), 1U);
}

TEST(ClaimMatching, another_family_or_another_sentence_is_no_match) {
  const auto gold = claim("x", "y", "hostile", {0, 20});
  EXPECT_TRUE(match_claims({gold}, {claim("x", "y", "driver", {0, 20})}).empty());
  EXPECT_TRUE(match_claims({gold}, {claim("x", "y", "hostile", {60, 80})}).empty());
}

TEST(ClaimMatching, one_gold_claim_is_matched_once) {
  const auto gold = claim("x", "y", "hostile", {0, 20});
  EXPECT_EQ(match_claims({gold}, {gold, gold}).size(), 1U);
}

TEST(ClaimMatching, the_pairing_with_most_agreement_is_taken) {
  auto denied = claim("x", "y", "hostile", {0, 20});
  denied.polarity = "denied";
  auto affirmed = denied;
  affirmed.polarity = "affirmed";
  const std::vector<std::pair<std::size_t, std::size_t>> expected{{0, 1}, {1, 0}};
  auto found = match_claims({denied, affirmed}, {affirmed, denied});
  std::ranges::sort(found);
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace entente::evaluate
