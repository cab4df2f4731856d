// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

// The sample document holds: bla arms ttp, ttp shelters bla, bla linked blf.
class Merges : public ::testing::Test {
 protected:
  Merges() { add_sample(ledger, "essay"); }
  void merge(const char* actor, const char* into) {
    ledger.add_actor_merge({MergeAction::merge, ActorId{actor}, ActorId{into}, "one name in two scripts", 100});
  }
  void undo(const char* actor) { ledger.add_actor_merge({.action = MergeAction::undo, .actor = ActorId{actor}}); }
  std::vector<std::string> pairs(const ClaimFilter& filter = {}) const {
    std::vector<std::string> found;
    for (const Claim& claim : ledger.claims(filter)) {
      found.push_back(claim.a.value + " " + claim.b.value);
    }
    return found;
  }
  TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
};
using Words = std::vector<std::string>;

TEST_F(Merges, claims_stand_under_the_one_slug_and_keep_their_ids) {
  const std::vector<Claim> before = ledger.claims({});
  merge("ttp", "tnew");
  EXPECT_EQ(pairs(), (Words{"bla tnew", "tnew bla", "bla blf"}));
  const std::vector<Claim> after = ledger.claims({});
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(after[i].id, before[i].id);
    EXPECT_EQ(after[i].quote, before[i].quote);
  }
  EXPECT_EQ(pairs({.is_as_read = true}), (Words{"bla ttp", "ttp bla", "bla blf"}));
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(Merges, before_its_day_a_merge_does_not_hold_for_who_asks_of_then) {
  const Date day = std::chrono::sys_days{std::chrono::year{2023} / 5 / 10};
  const std::int64_t noon = std::chrono::sys_seconds(day).time_since_epoch().count() + 43200;
  ledger.add_actor_merge({MergeAction::merge, ActorId{"ttp"}, ActorId{"tnew"}, "", noon});
  ledger.add_actor_merge(
      {.action = MergeAction::undo, .actor = ActorId{"ttp"}, .at_unix_seconds = noon + std::int64_t{2} * 86400});
  const Words apart{"bla ttp", "ttp bla", "bla blf"};
  EXPECT_EQ(pairs({.moment = {.decided_by = day - std::chrono::days{1}}}), apart);
  EXPECT_EQ(pairs({.moment = {.decided_by = day}}), (Words{"bla tnew", "tnew bla", "bla blf"}));
  EXPECT_EQ(pairs({.moment = {.decided_by = day + std::chrono::days{2}}}), apart) << "taken back";
  EXPECT_EQ(pairs(), apart);
}

TEST_F(Merges, a_pair_has_the_claims_on_all_that_are_held_to_be_its_sides) {
  merge("blf", "ttp");
  const Pair held = make_pair_of(ActorId{"bla"}, ActorId{"ttp"});
  EXPECT_EQ(pairs({.pair = held}), (Words{"bla ttp", "ttp bla", "bla ttp"}));
  EXPECT_EQ(pairs({.pair = make_pair_of(ActorId{"bla"}, ActorId{"blf"})}), pairs({.pair = held})) << "by either slug";
}

TEST_F(Merges, a_speaker_has_what_is_said_under_any_of_its_names) {
  const Document letter = make_document("letter");
  Claim claim = claims_of(letter)[2];
  claim.speaker = {VoiceKind::actor, ActorId{"ttp"}};
  claim.id = make_claim_id(claim);
  ledger.add_document(letter, make_reading(letter, {claim}));
  merge("ttp", "tnew");
  const std::vector<Claim> said = ledger.claims({.speaker = Voice{VoiceKind::actor, ActorId{"tnew"}}});
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0].speaker.actor.value, "tnew");
}

TEST_F(Merges, a_claim_on_two_that_are_held_to_be_one_is_on_no_pair) {
  const std::string id = ledger.claims({.pair = make_pair_of(ActorId{"bla"}, ActorId{"blf"})}).at(0).id.value;
  merge("blf", "bla");
  EXPECT_EQ(pairs(), (Words{"bla ttp", "ttp bla"}));
  EXPECT_EQ(pairs({.claim = ClaimId{id}}), (Words{"bla blf"})) << "by its id, as it was read";
}

TEST_F(Merges, undo_restores_claims_decisions_and_the_data_version) {
  ledger.add_decision({.claim = ledger.claims({}).at(0).id, .kind = DecisionKind::reject});
  const std::string version = ledger.data_version();
  const Words before = pairs();
  merge("ttp", "blf");
  EXPECT_EQ(ledger.claims({}).at(0).status, ClaimStatus::rejected) << "a decision holds under either name";
  EXPECT_NE(ledger.data_version(), version);
  undo("ttp");
  EXPECT_EQ(pairs(), before);
  EXPECT_EQ(ledger.data_version(), version);
  EXPECT_EQ(ledger.actor_merges().size(), 2U) << "both words are kept";
}

TEST_F(Merges, words_that_cannot_hold_are_refused) {
  const auto refusal = [&](const auto& word) { return error_of(word).code; };
  EXPECT_EQ(refusal([&] { merge("ttp", "ttp"); }), ErrorCode::claim_invalid);
  EXPECT_EQ(refusal([&] { undo("ttp"); }), ErrorCode::claim_invalid);
  merge("ttp", "blf");
  EXPECT_EQ(refusal([&] { merge("ttp", "bla"); }), ErrorCode::claim_invalid);
  EXPECT_EQ(refusal([&] { merge("bla", "ttp"); }), ErrorCode::claim_invalid) << "into one that is itself merged";
  EXPECT_EQ(refusal([&] { merge("blf", "ttp"); }), ErrorCode::claim_invalid) << "a circle";
  EXPECT_EQ(ledger.actor_merges().size(), 1U);
}

TEST_F(Merges, what_was_merged_first_goes_along) {
  merge("ttp", "blf");
  merge("blf", "bla");
  EXPECT_TRUE(pairs().empty()) << "all are one now";
  undo("blf");
  EXPECT_EQ(pairs(), (Words{"bla blf", "blf bla", "bla blf"}));
}

TEST_F(Merges, later_decisions_are_counted_over_all_names) {
  ledger.add_decision({.claim = ledger.claims({}).at(0).id, .at_unix_seconds = 1'700'000'000});
  merge("ttp", "blf");
  EXPECT_EQ(ledger.count_decisions_after(make_date(2022, 6, 1), make_pair_of(ActorId{"bla"}, ActorId{"blf"})), 1U);
}

TEST_F(Merges, altered_rows_are_found) {
  merge("ttp", "blf");
  damage(folder.ledger_file(), "UPDATE actor_merges SET into_actor = 'bra'");
  EXPECT_EQ(text_of(ledger.find_problems()), "actor_merges row 1: it is not as it was written\n");
}

}  // namespace
}  // namespace entente::ledger
