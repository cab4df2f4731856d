// SPDX-License-Identifier: Apache-2.0
#include "learn/sift.hpp"

#include <gmock/gmock.h>

#include "learn/claim_features.hpp"
#include "learn/learned_rules.hpp"
#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kText = "ALPHA backed BRAVO in the film. ALPHA no longer backed BRAVO. ALPHA backed BRAVO.";

// A claim in the sentence that begins there.
Claim claim_at(std::int32_t start, std::int32_t end) {
  Claim claim = testing::claim_in("d", 1, std::string(CodePointIndex(kText).slice({start, end})));
  claim.span = {start, end};
  claim.sentence = claim.span;
  claim.id = make_claim_id(claim);
  return claim;
}

std::vector<Claim> three_claims() { return {claim_at(0, 31), claim_at(32, 61), claim_at(62, 81)}; }

// Doubts claims with "film", and reads those with "longer" as denied.
LearnedModel film_and_longer() {
  return {"",
          {{Step::doubt, {std::string(kAsProposed), std::string(kRejected)}, {2, {{hash_feature("in=film"), 1, 1}}}},
           {Step::polarity, {std::string(kAsProposed), "denied"}, {2, {{hash_feature("in=longer"), 1, 1}}}}}};
}

Sifted sift_three(const Decided& decided = {}) {
  return sift(film_and_longer(), three_claims(), CodePointIndex(kText), testing::actors(), decided);
}

TEST(Sift, a_claim_that_it_has_nothing_against_stays_as_it_was) {
  const Sifted sifted = sift_three();
  ASSERT_EQ(sifted.kept.size(), 2U);
  EXPECT_EQ(sifted.kept[1].id, three_claims()[2].id);
  EXPECT_EQ(sifted.kept[1].rules, three_claims()[2].rules);
}

TEST(Sift, a_doubted_claim_is_set_aside_and_says_so) {
  const Sifted sifted = sift_three();
  ASSERT_EQ(sifted.doubted.size(), 2U);
  EXPECT_EQ(sifted.doubted[0].id, three_claims()[0].id);
  EXPECT_THAT(sifted.doubted[0].rules, Contains(kDoubtedRule));
}

TEST(Sift, a_changed_claim_stands_beside_what_it_was) {
  const Sifted sifted = sift_three();
  const Claim& now = sifted.kept[0];
  const Claim& was = sifted.doubted[1];
  EXPECT_EQ(now.polarity, Polarity::denied);
  EXPECT_THAT(now.rules, Contains("learned/polarity/was affirmed"));
  EXPECT_EQ(now.id, make_claim_id(now));
  EXPECT_EQ(was.id, three_claims()[1].id);
  EXPECT_EQ(was.polarity, Polarity::affirmed);
  EXPECT_THAT(was.rules, Contains("learned/polarity/now denied"));
}

TEST(Sift, what_a_person_decided_on_is_not_touched) {
  const std::vector<Claim> claims = three_claims();
  const Sifted sifted = sift_three({.all = {claims[0].id, claims[1].id}, .rejected = {}});
  EXPECT_EQ(sifted.kept.size(), 3U);
  EXPECT_THAT(sifted.doubted, IsEmpty());
}

TEST(Sift, a_change_that_a_person_rejected_is_not_made_again) {
  const ClaimId changed = sift_three().kept[0].id;
  const Sifted sifted = sift_three({.all = {changed}, .rejected = {changed}});
  EXPECT_EQ(sifted.kept[0].id, three_claims()[1].id);
  EXPECT_THAT(sifted.kept[0].rules, Not(Contains("learned/polarity/was affirmed")));
}

TEST(Sift, a_change_that_would_say_what_another_claim_says_is_not_made) {
  std::vector<Claim> claims = three_claims();
  Claim denied = claims[1];
  denied.polarity = Polarity::denied;
  denied.id = make_claim_id(denied);
  claims.push_back(denied);
  const Sifted sifted = sift(film_and_longer(), claims, CodePointIndex(kText), testing::actors(), {});
  EXPECT_EQ(sifted.kept.size(), 3U);
  EXPECT_EQ(sifted.doubted.size(), 1U);
}

TEST(Sift, every_claim_is_found_again_in_one_of_the_two) {
  const Sifted sifted = sift_three();
  std::vector<ClaimId> ids;
  for (const std::vector<Claim>* part : {&sifted.kept, &sifted.doubted}) {
    for (const Claim& claim : *part) {
      ids.push_back(claim.id);
    }
  }
  for (const Claim& claim : three_claims()) {
    EXPECT_THAT(ids, Contains(claim.id));
  }
}

}  // namespace
}  // namespace entente::learn
