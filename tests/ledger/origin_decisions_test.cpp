// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

class OriginDecisions : public ::testing::Test {
 protected:
  OriginDecisions() : ledger(Ledger::open(folder.ledger_file(), Ledger::Access::read_write)) {
    const Document document = make_document("essay");
    claims = claims_of(document);
    ledger.add_document(document, make_reading(document, claims));
  }

  TempFolder folder;
  Ledger ledger;
  std::vector<Claim> claims;
};

TEST_F(OriginDecisions, come_back_oldest_first_with_every_field) {
  ledger.add_origin_decision({.action = OriginAction::join,
                              .claim = claims[0].id,
                              .other = claims[1].id,
                              .by = "desk",
                              .reason = "one press release",
                              .at_unix_seconds = 7});
  ledger.add_origin_decision({.action = OriginAction::undo, .claim = claims[0].id});
  const std::vector<OriginDecision> stored =
      Ledger::open(folder.ledger_file(), Ledger::Access::read_only).origin_decisions();
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_EQ(stored[0].action, OriginAction::join);
  EXPECT_EQ(stored[0].claim, claims[0].id);
  EXPECT_EQ(stored[0].other, claims[1].id);
  EXPECT_EQ(stored[0].by, "desk");
  EXPECT_EQ(stored[0].reason, "one press release");
  EXPECT_EQ(stored[0].at_unix_seconds, 7);
  EXPECT_EQ(stored[1].action, OriginAction::undo);
  EXPECT_EQ(stored[1].other, std::nullopt);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(OriginDecisions, change_the_data_version) {
  const std::string before = ledger.data_version();
  ledger.add_origin_decision({.claim = claims[0].id});
  const std::string after = ledger.data_version();
  EXPECT_NE(after, before);
  EXPECT_NE(after.find("1 decisions"), std::string::npos) << after;
}

TEST_F(OriginDecisions, leave_claims_and_their_status_alone) {
  ledger.add_origin_decision({.claim = claims[0].id});
  for (const Claim& claim : ledger.claims({})) {
    EXPECT_EQ(claim.status, ClaimStatus::proposed);
  }
  EXPECT_TRUE(ledger.decisions(claims[0].id).empty());
}

TEST_F(OriginDecisions, that_do_not_fit_are_refused_and_nothing_is_stored) {
  const auto code_of = [&](const OriginDecision& decision) {
    try {
      ledger.add_origin_decision(decision);
    } catch (const Failure& failure) {
      return failure.error().code;
    }
    return ErrorCode::internal;
  };
  EXPECT_EQ(code_of({.claim = ClaimId{"ffffffffffff"}}), ErrorCode::claim_unknown);
  EXPECT_EQ(code_of({.action = OriginAction::join, .claim = claims[0].id}), ErrorCode::claim_invalid);
  EXPECT_EQ(code_of({.action = OriginAction::join, .claim = claims[0].id, .other = claims[0].id}),
            ErrorCode::claim_invalid);
  EXPECT_EQ(code_of({.action = OriginAction::split, .claim = claims[0].id, .other = claims[1].id}),
            ErrorCode::claim_invalid);
  EXPECT_TRUE(ledger.origin_decisions().empty());
}

TEST_F(OriginDecisions, an_altered_one_is_found) {
  ledger.add_origin_decision({.claim = claims[0].id});
  SQLite::Database(folder.ledger_file().string(), SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER origin_decisions_keep_from_update; UPDATE origin_decisions SET reason = 'another'");
  EXPECT_NE(text_of(ledger.find_problems()).find("a decision of it is not as it was written"), std::string::npos);
}

}  // namespace
}  // namespace entente::ledger
