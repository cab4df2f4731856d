// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

// A ledger with the sample document "essay" and a decision on its first claim, bla arms ttp.
class Decisions : public testing::Test {
 protected:
  Decisions() { add_sample(ledger, "essay"); }

  void decide(DecisionKind kind, std::optional<Claim> corrected = {}) {
    ledger.add_decision({claim.id, kind, std::move(corrected), "kd", "read the source", 1'700'000'000});
  }
  void withdraw() { ledger.add_withdrawal({claim.id, "kd", "too early", 1'700'000'100}); }
  Claim only_claim(const ClaimFilter& filter) {
    const std::vector<Claim> claims = ledger.claims(filter);
    EXPECT_EQ(claims.size(), 1U);
    return claims.empty() ? Claim{} : claims[0];
  }
  ClaimStatus status() { return only_claim({.claim = claim.id}).status; }

  TempFolder folder;
  Document essay = make_document("essay");
  Claim claim = claims_of(essay)[0];
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
};

TEST_F(Decisions, the_newest_decision_on_a_claim_holds) {
  EXPECT_EQ(status(), ClaimStatus::proposed);
  decide(DecisionKind::confirm);
  EXPECT_EQ(status(), ClaimStatus::confirmed);
  decide(DecisionKind::reject);
  EXPECT_EQ(status(), ClaimStatus::rejected);
  decide(DecisionKind::confirm);
  EXPECT_EQ(status(), ClaimStatus::confirmed);
  EXPECT_EQ(ledger.claims({}).size(), 3U);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(Decisions, one_taken_back_gives_way_to_the_one_before_it) {
  Claim corrected = claim;
  corrected.relation = Relation::trains;
  decide(DecisionKind::confirm);
  decide(DecisionKind::correct, corrected);
  EXPECT_EQ(only_claim({.claim = claim.id}).relation, Relation::trains);
  withdraw();
  EXPECT_EQ(status(), ClaimStatus::confirmed);
  EXPECT_EQ(only_claim({.claim = claim.id}).relation, Relation::arms);
  withdraw();
  EXPECT_EQ(status(), ClaimStatus::proposed);
  EXPECT_TRUE(ledger.reviewed_claims().empty());
  EXPECT_EQ(ledger.claims({}).size(), 3U);
  decide(DecisionKind::reject);
  EXPECT_EQ(status(), ClaimStatus::rejected);
  EXPECT_EQ(ledger.decisions(claim.id).size(), 3U);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(Decisions, taking_back_what_does_not_hold_is_refused_and_nothing_is_stored) {
  const std::int64_t entries = ledger.entry_count();
  EXPECT_EQ(error_of([&] { withdraw(); }).code, ErrorCode::claim_invalid);
  EXPECT_EQ(ledger.entry_count(), entries);
}

TEST_F(Decisions, one_taken_back_later_still_held_at_its_moment) {
  decide(DecisionKind::reject);
  const std::int64_t entry = ledger.entry_count();
  const std::string version = ledger.data_version();
  withdraw();
  EXPECT_NE(ledger.data_version(), version);
  EXPECT_EQ(only_claim({.claim = claim.id}).status, ClaimStatus::proposed);
  const std::vector<Claim> then = ledger.claims({.document = essay.id, .moment = {.entry = entry}});
  EXPECT_EQ(std::ranges::find(then, claim.id, &Claim::id)->status, ClaimStatus::rejected);
}

TEST_F(Decisions, an_altered_withdrawal_is_found) {
  decide(DecisionKind::reject);
  withdraw();
  damage(folder.ledger_file(), "UPDATE withdrawals SET reason = 'other'");
  EXPECT_THAT(text_of(ledger.find_problems()), HasSubstr("a decision of it is not as it was written"));
}

TEST_F(Decisions, older_decisions_stay) {
  Claim corrected = claim;
  corrected.relation = Relation::trains;
  decide(DecisionKind::reject);
  decide(DecisionKind::correct, corrected);
  const std::vector<Decision> decisions = ledger.decisions(claim.id);
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[0].kind, DecisionKind::reject);
  EXPECT_FALSE(decisions[0].corrected.has_value());
  EXPECT_EQ(decisions[1].claim, claim.id);
  EXPECT_EQ(decisions[1].kind, DecisionKind::correct);
  EXPECT_EQ(decisions[1].corrected->relation, Relation::trains);
  EXPECT_EQ(decisions[1].by, "kd");
  EXPECT_EQ(decisions[1].reason, "read the source");
  EXPECT_EQ(decisions[1].at_unix_seconds, 1'700'000'000);
  EXPECT_THAT(ledger.decisions(claims_of(essay)[1].id), IsEmpty());
}

TEST_F(Decisions, a_corrected_claim_keeps_its_id_and_says_what_the_correction_says) {
  Claim corrected = make_claim(essay, "the BLA arms the TTP. Islamabad", "bla", "pakistan", Relation::linked);
  corrected.speaker = {VoiceKind::unnamed, {}};
  corrected.polarity = Polarity::denied;
  corrected.rules = {"by hand"};
  corrected.resolutions = {{"it", {0, 2}, ActorId{"bla"}, "BLA", {4, 7}}};
  decide(DecisionKind::correct, corrected);

  const Claim shown = only_claim({.claim = claim.id});
  EXPECT_EQ(shown.id, claim.id);
  EXPECT_EQ(shown.status, ClaimStatus::corrected);
  EXPECT_EQ(shown.quote, "the BLA arms the TTP. Islamabad");
  EXPECT_EQ(shown.speaker, corrected.speaker);
  EXPECT_EQ(shown.polarity, Polarity::denied);
  EXPECT_EQ(shown.rules, corrected.rules);
  EXPECT_EQ(shown.resolutions, corrected.resolutions);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(Decisions, a_corrected_claim_is_found_under_its_corrected_pair_only) {
  Claim corrected = claim;
  corrected.b = ActorId{"blf"};
  decide(DecisionKind::correct, corrected);
  EXPECT_EQ(ledger.claims({.pair = Pair{ActorId{"bla"}, ActorId{"ttp"}}}).size(), 1U);
  EXPECT_EQ(ledger.claims({.pair = Pair{ActorId{"bla"}, ActorId{"blf"}}}).size(), 2U);
  decide(DecisionKind::confirm);  // as the reader found it, after all
  EXPECT_EQ(ledger.claims({.pair = Pair{ActorId{"bla"}, ActorId{"ttp"}}}).size(), 2U);
  EXPECT_EQ(ledger.claims({.pair = Pair{ActorId{"bla"}, ActorId{"blf"}}}).size(), 1U);
}

TEST_F(Decisions, decisions_outlive_a_new_reading) {
  Claim corrected = claims_of(essay)[1];
  corrected.relation = Relation::supplies;
  decide(DecisionKind::confirm);
  ledger.add_decision({corrected.id, DecisionKind::correct, corrected, "", "", 0});
  ledger.add_reading(make_reading(essay, claims_of(essay), "2"));
  const std::vector<Claim> claims = ledger.claims({});
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_EQ(claims[0].status, ClaimStatus::confirmed);
  EXPECT_EQ(claims[1].status, ClaimStatus::corrected);
  EXPECT_EQ(claims[1].relation, Relation::supplies);
  EXPECT_EQ(claims[2].status, ClaimStatus::proposed);
}

TEST_F(Decisions, a_decided_claim_is_given_also_when_no_reading_makes_it_any_more) {
  claim.certainty = {0.5, 0.6};
  ledger.add_reading(make_reading(essay, {claim}, "2"));
  decide(DecisionKind::confirm);
  ledger.add_reading(make_reading(essay, {}, "3"));
  const Claim kept = only_claim({});
  EXPECT_EQ(kept.id, claim.id);
  EXPECT_EQ(kept.status, ClaimStatus::confirmed);
  EXPECT_EQ(kept.certainty, (CertaintyInterval{0.5, 0.6}));  // as the newest reading that made it says
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(Decisions, a_decision_may_name_its_claim_by_the_beginning_of_the_id) {
  ledger.add_decision({ClaimId{claim.id.value.substr(0, 8)}, DecisionKind::reject, {}, "", "", 0});
  EXPECT_EQ(status(), ClaimStatus::rejected);
  EXPECT_EQ(ledger.decisions(claim.id).at(0).claim, claim.id);
}

TEST_F(Decisions, a_decision_on_an_unknown_claim_is_refused) {
  const Error error = error_of([&] { ledger.add_decision({ClaimId{"zzz"}, DecisionKind::confirm, {}, "", "", 0}); });
  EXPECT_EQ(error.code, ErrorCode::claim_unknown);
  EXPECT_THAT(error.what, HasSubstr("zzz"));
  EXPECT_EQ(error_of([&] { (void)ledger.decisions(ClaimId{"zzz"}); }).code, ErrorCode::claim_unknown);
}

TEST_F(Decisions, a_correction_whose_quote_is_not_in_the_text_is_refused) {
  Claim corrected = claim;
  corrected.quote = "the BLA arms the BLF";
  const Error error = error_of([&] { decide(DecisionKind::correct, corrected); });
  EXPECT_EQ(error.code, ErrorCode::claim_invalid);
  EXPECT_THAT(error.place, HasSubstr(claim.id.value));
  EXPECT_THAT(ledger.decisions(claim.id), IsEmpty());
  EXPECT_EQ(status(), ClaimStatus::proposed);
}

TEST_F(Decisions, a_correction_says_what_holds_instead_and_nothing_else_does) {
  EXPECT_EQ(error_of([&] { decide(DecisionKind::correct); }).code, ErrorCode::claim_invalid);
  EXPECT_EQ(error_of([&] { decide(DecisionKind::confirm, claim); }).code, ErrorCode::claim_invalid);
  EXPECT_THAT(ledger.decisions(claim.id), IsEmpty());
}

}  // namespace
}  // namespace entente::ledger
