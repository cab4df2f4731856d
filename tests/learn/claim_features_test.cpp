// SPDX-License-Identifier: Apache-2.0
#include "learn/claim_features.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

using ::testing::Contains;

std::vector<std::string> names_of(const Claim& claim, std::string_view text) {
  return claim_feature_names(claim, CodePointIndex(text), testing::actors());
}

TEST(ClaimFeatures, fields_rules_and_words_are_named) {
  const std::string text = "ALPHA backed BRAVO.";
  const auto names = names_of(testing::claim_in("d", 1, text), text);
  for (const char* name : {"relation=supports", "polarity=affirmed", "speaker=author", "rule=supports/verb/back",
                           "kinds=armed_group armed_group", "in=backed", "in two=alpha backed"}) {
    EXPECT_THAT(names, Contains(name));
  }
}

TEST(ClaimFeatures, words_around_the_quote_are_told_apart_by_side_and_distance) {
  const std::string text = "On the old road by the Kalāt pass ALPHA backed BRAVO in one of the films.";
  Claim claim = testing::claim_in("d", 1, text);
  claim.span = {34, 52};
  claim.quote = std::string(CodePointIndex(text).slice(claim.span));
  ASSERT_EQ(claim.quote, "ALPHA backed BRAVO");
  const auto names = names_of(claim, text);
  EXPECT_THAT(names, Contains("before=road"));
  EXPECT_THAT(names, Contains("just before=pass"));
  EXPECT_THAT(names, Contains("just behind=in"));
  EXPECT_THAT(names, Contains("behind=films"));
}

TEST(ClaimFeatures, a_speaker_is_known_by_its_part) {
  const std::string text = "ALPHA backed BRAVO.";
  Claim claim = testing::claim_in("d", 1, text);
  claim.speaker = {VoiceKind::actor, ActorId{"bravo"}};
  EXPECT_THAT(names_of(claim, text), Contains("speaker=side"));
  claim.speaker.actor = ActorId{"charlie"};
  EXPECT_THAT(names_of(claim, text), Contains("speaker=third party"));
}

TEST(ClaimFeatures, what_was_learned_before_is_no_feature) {
  const std::string text = "ALPHA backed BRAVO.";
  Claim claim = testing::claim_in("d", 1, text);
  const Features before = claim_features(claim, CodePointIndex(text), testing::actors());
  claim.rules.emplace_back("learned/doubted");
  EXPECT_EQ(claim_features(claim, CodePointIndex(text), testing::actors()), before);
}

TEST(ClaimFeatures, hashed_they_are_sorted_and_each_stands_once) {
  const std::string text = "ALPHA backed BRAVO and backed BRAVO.";
  const Features features = claim_features(testing::claim_in("d", 1, text), CodePointIndex(text), testing::actors());
  EXPECT_TRUE(std::ranges::is_sorted(features));
  EXPECT_EQ(std::ranges::adjacent_find(features), features.end());
}

// FNV-1a of "a" is af63dc4c8601ec8c; its lowest 20 bits, 1ec8c, xor those above them, c8601 shifted: worked by hand.
TEST(ClaimFeatures, the_hash_is_fnv_1a_folded_to_twenty_bits) {
  constexpr std::uint64_t kHash = 0xaf63dc4c8601ec8cULL;
  EXPECT_EQ(hash_feature("a"), (kHash ^ (kHash >> 20U)) & 0xFFFFFU);
  EXPECT_LT(hash_feature("in=weapons"), 1U << 20U);
}

}  // namespace
}  // namespace entente::learn
