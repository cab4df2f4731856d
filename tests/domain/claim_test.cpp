// SPDX-License-Identifier: Apache-2.0
#include "domain/claim.hpp"

#include <gtest/gtest.h>

#include <set>

namespace entente {
namespace {

Claim make_claim() {
  Claim claim;
  claim.document = DocumentId{"note-01"};
  claim.sentence = {10, 60};
  claim.span = {12, 40};
  claim.speaker = {VoiceKind::actor, ActorId{"coast_ministry"}};
  claim.a = ActorId{"harbour_front"};
  claim.b = ActorId{"salt_league"};
  claim.relation = Relation::coordinates;
  return claim;
}

TEST(Voice, words_read_back) {
  for (const Voice& voice : {Voice{}, Voice{VoiceKind::unnamed, {}}, Voice{VoiceKind::actor, ActorId{"salt_league"}}}) {
    EXPECT_EQ(voice_from_word(to_word(voice)), voice);
  }
  EXPECT_EQ(to_word(Voice{}), "author");
}

TEST(ClaimWords, every_word_reads_back_and_others_are_refused) {
  for (int i = 0; i <= static_cast<int>(CueKind::urge); ++i) {
    EXPECT_EQ(cue_kind_from_word(to_word(static_cast<CueKind>(i))), static_cast<CueKind>(i));
  }
  for (const Direction value : {Direction::a_to_b, Direction::b_to_a, Direction::both}) {
    EXPECT_EQ(direction_from_word(to_word(value)), value);
  }
  for (const Polarity value : {Polarity::affirmed, Polarity::denied}) {
    EXPECT_EQ(polarity_from_word(to_word(value)), value);
  }
  for (const EvidenceStatus value :
       {EvidenceStatus::none_stated, EvidenceStatus::said_to_exist, EvidenceStatus::said_to_be_lacking}) {
    EXPECT_EQ(evidence_from_word(to_word(value)), value);
  }
  for (const ClaimStatus value :
       {ClaimStatus::proposed, ClaimStatus::confirmed, ClaimStatus::corrected, ClaimStatus::rejected}) {
    EXPECT_EQ(claim_status_from_word(to_word(value)), value);
  }
  EXPECT_FALSE(cue_kind_from_word("shout"));
  EXPECT_FALSE(direction_from_word("a->b"));
  EXPECT_FALSE(polarity_from_word(""));
  EXPECT_FALSE(evidence_from_word("some"));
  EXPECT_FALSE(claim_status_from_word("Proposed"));
}

TEST(ClaimTime, words_read_back) {
  for (const char* word : {"", "past", "future", "2022-04-01/2022-05-31", "2022-05-01/..", "../2022-05-31", "../.."}) {
    const auto when = claim_time_from_word(word);
    ASSERT_TRUE(when) << word;
    EXPECT_EQ(to_word(*when), word);
  }
}

TEST(ClaimTime, months_and_years_are_read_as_the_days_they_cover) {
  EXPECT_EQ(to_word(*claim_time_from_word("2022-04/2022-05")), "2022-04-01/2022-05-31");
  EXPECT_EQ(to_word(*claim_time_from_word("2022")), "2022-01-01/2022-12-31");
  EXPECT_EQ(to_word(*claim_time_from_word("2022-05/..")), "2022-05-01/..");
}

TEST(ClaimTime, a_broken_side_is_refused) {
  EXPECT_FALSE(claim_time_from_word("2022-13/2022-14"));
  EXPECT_FALSE(claim_time_from_word("2022-05/later"));
  EXPECT_FALSE(claim_time_from_word("now"));
}

TEST(ClaimId, has_twelve_hexadecimal_digits_and_is_the_same_each_time) {
  const ClaimId id = make_claim_id(make_claim());
  EXPECT_EQ(id.value.size(), 12U);
  EXPECT_EQ(id.value.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(make_claim_id(make_claim()), id);
}

TEST(ClaimId, changes_with_what_was_said_where_by_whom) {
  std::set<ClaimId> ids{make_claim_id(make_claim())};
  const auto add = [&](auto&& change) {
    Claim claim = make_claim();
    change(claim);
    return ids.insert(make_claim_id(claim)).second;
  };
  EXPECT_TRUE(add([](Claim& claim) { claim.document = DocumentId{"note-02"}; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.sentence.start = 11; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.speaker = {}; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.a = ActorId{"river_league"}; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.b = ActorId{"river_league"}; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.direction = Direction::a_to_b; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.relation = Relation::allied; }));
  EXPECT_TRUE(add([](Claim& claim) { claim.polarity = Polarity::denied; }));
}

TEST(ClaimId, stays_when_a_review_changes_the_status) {
  Claim claim = make_claim();
  claim.status = ClaimStatus::confirmed;
  EXPECT_EQ(make_claim_id(claim), make_claim_id(make_claim()));
}

}  // namespace
}  // namespace entente
