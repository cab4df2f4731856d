// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

TEST(DataVersion, it_counts_claims_and_decisions) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  EXPECT_EQ(ledger.data_version(), "0 claims, 0 decisions, 0000000000000000");
  add_sample(ledger, "a");
  add_sample(ledger, "b");
  const Claim claim = claims_of(make_document("a"))[0];
  ledger.add_decision({claim.id, DecisionKind::reject, {}, "", "", 0});
  EXPECT_EQ(ledger.data_version().substr(0, 23), "6 claims, 1 decisions, ");
  ledger.add_reading(make_reading(make_document("a"), {}));
  EXPECT_EQ(ledger.data_version().substr(0, 23), "4 claims, 1 decisions, ");  // the decided one stays
}

TEST(DataVersion, it_changes_with_whatever_the_claims_say) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  std::set<std::string> versions{ledger.data_version()};
  const auto is_new = [&] { return versions.insert(ledger.data_version()).second; };
  add_sample(ledger, "a");
  EXPECT_TRUE(is_new());
  std::vector<Claim> claims = claims_of(make_document("a"));
  claims[0].certainty.low_prob = 0.91;
  ledger.add_reading(make_reading(make_document("a"), claims));
  EXPECT_TRUE(is_new());
  claims[0].rules = {"rule"};
  ledger.add_reading(make_reading(make_document("a"), claims));
  EXPECT_TRUE(is_new());
  for (const DecisionKind kind : {DecisionKind::confirm, DecisionKind::reject}) {
    ledger.add_decision({claims[0].id, kind, {}, "", "", 0});
    EXPECT_TRUE(is_new());
  }
  claims[0].where = "Kalāt";
  ledger.add_decision({claims[0].id, DecisionKind::correct, claims[0], "", "", 0});
  EXPECT_TRUE(is_new());
  const Document empty = make_document("empty");
  ledger.add_document(empty, make_reading(empty, {}));
  EXPECT_TRUE(is_new());
}

TEST(DataVersion, the_same_documents_in_another_order_on_another_day_give_the_same_version) {
  const TempFolder left_folder;
  const TempFolder right_folder;
  Ledger left = Ledger::open(left_folder.ledger_file(), Ledger::Access::read_write);
  Ledger right = Ledger::open(right_folder.ledger_file(), Ledger::Access::read_write);
  add_sample(left, "a");
  add_sample(left, "b");
  add_sample(right, "b");
  Document document = make_document("a");
  document.added = make_date(2023, 1, 1);
  right.add_document(document, make_reading(document, {}));
  EXPECT_NE(left.data_version(), right.data_version());
  right.add_reading(make_reading(document, claims_of(document), "2"));
  EXPECT_EQ(left.data_version(), right.data_version());
}

TEST(DataVersion, the_day_of_adding_counts_where_a_document_is_undated) {
  const auto version_when_added_on = [](Date added) {
    const TempFolder folder;
    Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
    Document document = make_document("a");
    document.metadata.published.reset();
    document.added = added;
    ledger.add_document(document, make_reading(document, claims_of(document)));
    return ledger.data_version();
  };
  EXPECT_NE(version_when_added_on(make_date(2022, 1, 1)), version_when_added_on(make_date(2022, 1, 2)));
}

}  // namespace
}  // namespace entente::ledger
