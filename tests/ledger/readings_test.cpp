// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Readings, the_newest_reading_is_the_current_one) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("essay");
  const std::vector<Claim> claims = claims_of(document);
  ledger.add_document(document, make_reading(document, {claims[0], claims[1]}));
  ledger.add_reading(make_reading(document, {claims[1], claims[2]}));
  const std::vector<Claim> current = ledger.claims({});
  ASSERT_EQ(current.size(), 2U);
  EXPECT_EQ(current[0].id, claims[1].id);
  EXPECT_EQ(current[1].id, claims[2].id);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST(Readings, a_claim_read_again_shows_what_the_newest_reading_says_of_it) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("essay");
  Claim claim = claims_of(document)[0];
  claim.rules = {"old rule"};
  claim.resolutions = {{"it", {0, 2}, ActorId{"bla"}, "BLA", {4, 7}}};
  ledger.add_document(document, make_reading(document, {claim}));
  claim.certainty = {0.2, 0.6};
  claim.rules = {"new rule"};
  claim.resolutions.clear();
  ledger.add_reading(make_reading(document, {claim}));
  const std::vector<Claim> current = ledger.claims({});
  ASSERT_EQ(current.size(), 1U);
  EXPECT_EQ(current[0].certainty, (CertaintyInterval{0.2, 0.6}));
  EXPECT_THAT(current[0].rules, ElementsAre("new rule"));
  EXPECT_THAT(current[0].resolutions, IsEmpty());
}

TEST(Readings, a_reading_of_one_document_leaves_the_others_alone) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  add_sample(ledger, "b");
  ledger.add_reading(make_reading(make_document("a"), {}));
  EXPECT_EQ(ledger.claims({.document = DocumentId{"a"}}).size(), 0U);
  EXPECT_EQ(ledger.claims({.document = DocumentId{"b"}}).size(), 3U);
}

TEST(Readings, a_reading_of_a_document_that_is_not_stored_is_refused) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Error error = error_of([&] { ledger.add_reading(make_reading(make_document("nowhere"), {})); });
  EXPECT_EQ(error.code, ErrorCode::claim_invalid);
  EXPECT_THAT(error.place, HasSubstr("nowhere"));
}

TEST(Readings, a_refused_reading_leaves_the_one_before_it) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  const std::string version = ledger.data_version();
  std::vector<Claim> claims = claims_of(make_document("a"));
  claims[1].quote = "the TTP shelters the BLF";
  EXPECT_EQ(error_of([&] { ledger.add_reading(make_reading(make_document("a"), claims, "2")); }).code,
            ErrorCode::claim_invalid);
  EXPECT_EQ(ledger.claims({}).size(), 3U);
  EXPECT_EQ(ledger.data_version(), version);
  EXPECT_THAT(ledger.documents_read_otherwise("1"), IsEmpty());
}

TEST(Readings, documents_whose_current_reading_has_another_fingerprint_are_listed) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "b");
  add_sample(ledger, "a");
  EXPECT_THAT(ledger.documents_read_otherwise("2"), ElementsAre(DocumentId{"a"}, DocumentId{"b"}));
  ledger.add_reading(make_reading(make_document("a"), {}, "2"));
  EXPECT_THAT(ledger.documents_read_otherwise("2"), ElementsAre(DocumentId{"b"}));
  EXPECT_THAT(ledger.documents_read_otherwise("1"), ElementsAre(DocumentId{"a"}));
}

TEST(Readings, proposals_come_once_a_name_with_most_mentions_first) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document first = make_document("a");
  const Document second = make_document("b");
  StoredReading reading = make_reading(first, {});
  reading.proposals = {{"The River Front", "", first.id, {3, 18}, 2}, {"Hill Council", "HC", first.id, {30, 42}, 3}};
  ledger.add_document(first, reading);
  reading = make_reading(second, {});
  reading.proposals = {{"River Front", "RF", second.id, {8, 19}, 4}, {"Sea Guard", "", second.id, {1, 2}, 3}};
  ledger.add_document(second, reading);

  const std::vector<Proposal> proposals = ledger.proposals();
  ASSERT_EQ(proposals.size(), 3U);
  EXPECT_EQ(proposals[0].name, "The River Front");
  EXPECT_EQ(proposals[0].abbreviation, "RF");
  EXPECT_EQ(proposals[0].document, first.id);
  EXPECT_EQ(proposals[0].span, (TextSpan{3, 18}));
  EXPECT_EQ(proposals[0].mentions, 6);
  EXPECT_EQ(proposals[1].name, "Hill Council");
  EXPECT_EQ(proposals[2].name, "Sea Guard");

  ledger.add_reading(make_reading(second, {}));
  EXPECT_EQ(ledger.proposals().size(), 2U);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

}  // namespace
}  // namespace entente::ledger
