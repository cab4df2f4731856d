// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

constexpr Date kDay = std::chrono::sys_days{std::chrono::year{2023} / 5 / 10};

std::int64_t second_of(Date day) { return std::chrono::sys_seconds(day).time_since_epoch().count(); }

// One document, decided on at noon of two days.
class Moment : public ::testing::Test {
 protected:
  Moment() : ledger_(Ledger::open(folder_.ledger_file(), Ledger::Access::read_write)) {
    const Document document = make_document("essay");
    claims_ = claims_of(document);
    ledger_.add_document(document, make_reading(document, claims_));
    decide(DecisionKind::reject, kDay);
    decide(DecisionKind::confirm, kDay + std::chrono::days{1});
  }
  void decide(DecisionKind kind, Date day) {
    ledger_.add_decision({.claim = claims_[0].id, .kind = kind, .at_unix_seconds = second_of(day) + 43200});
  }
  ClaimStatus status(const LedgerMoment& moment) {
    return ledger_.claims({.claim = claims_[0].id, .moment = moment}).at(0).status;
  }
  TempFolder folder_;
  Ledger ledger_;
  std::vector<Claim> claims_;
};

TEST_F(Moment, a_day_s_decisions_hold_from_that_day_on) {
  EXPECT_EQ(status({.decided_by = kDay - std::chrono::days{1}}), ClaimStatus::proposed);
  EXPECT_EQ(status({.decided_by = kDay}), ClaimStatus::rejected);
  EXPECT_EQ(status({.decided_by = kDay + std::chrono::days{1}}), ClaimStatus::confirmed);
  EXPECT_EQ(status({}), ClaimStatus::confirmed);
}

TEST_F(Moment, the_ledger_after_an_entry_knows_no_later_one) {
  EXPECT_EQ(ledger_.entry_count(), 3);
  EXPECT_EQ(status({.entry = 1}), ClaimStatus::proposed);
  EXPECT_EQ(status({.entry = 2}), ClaimStatus::rejected);
  EXPECT_EQ(status({.entry = 3}), ClaimStatus::confirmed);
  EXPECT_TRUE(ledger_.claims({.moment = {.entry = 0}}).empty());
}

TEST_F(Moment, a_later_reading_is_not_known_either) {
  const Document document = make_document("essay");
  StoredReading second = make_reading(document, {claims_[0]});
  second.fingerprint = "second";
  ledger_.add_reading(second);
  EXPECT_EQ(ledger_.claims({}).size(), 1U);
  EXPECT_EQ(ledger_.claims({.moment = {.entry = 3}}).size(), claims_.size());
}

TEST_F(Moment, origin_decisions_are_cut_alike) {
  ledger_.add_origin_decision({.claim = claims_[0].id, .at_unix_seconds = second_of(kDay)});
  ledger_.add_origin_decision({.claim = claims_[1].id, .at_unix_seconds = second_of(kDay) + 86400});
  EXPECT_EQ(ledger_.origin_decisions().size(), 2U);
  EXPECT_EQ(ledger_.origin_decisions({.decided_by = kDay}).size(), 1U);
  EXPECT_EQ(ledger_.origin_decisions({.entry = 4}).size(), 1U);
  EXPECT_EQ(ledger_.origin_decisions({.entry = 3}).size(), 0U);
}

TEST_F(Moment, later_decisions_on_a_pair_are_counted) {
  const Pair pair = make_pair_of(claims_[0].a, claims_[0].b);
  ledger_.add_origin_decision({.claim = claims_[0].id, .at_unix_seconds = second_of(kDay) + 86400});
  EXPECT_EQ(ledger_.count_decisions_after(kDay, pair), 2U) << "the confirmation and the split";
  EXPECT_EQ(ledger_.count_decisions_after(kDay + std::chrono::days{1}, pair), 0U);
  EXPECT_EQ(ledger_.count_decisions_after(kDay, make_pair_of(ActorId{"no"}, ActorId{"body"})), 0U);
}

}  // namespace
}  // namespace entente::ledger
