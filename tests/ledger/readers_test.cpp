// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

StoredReading by(ReaderName reader, const Document& document, std::vector<Claim> claims) {
  StoredReading reading = make_reading(document, std::move(claims), std::string(to_word(reader)));
  reading.reader = reader;
  return reading;
}

std::vector<ClaimId> ids_of(const std::vector<Claim>& claims) {
  std::vector<ClaimId> ids;
  ids.reserve(claims.size());
  for (const Claim& claim : claims) {
    ids.push_back(claim.id);
  }
  return ids;
}

// The rules make the first claim, doubt the second; a language model makes the first and the third.
struct ThreeReaders {
  TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  Document document = make_document("essay");
  std::vector<Claim> claims = claims_of(document);

  ThreeReaders() {
    ledger.add_document(document, std::vector{by(ReaderName::rules, document, {claims[0]}),
                                              by(ReaderName::doubted, document, {claims[1]})});
    ledger.add_reading(by(ReaderName::endpoint, document, {claims[0], claims[2]}));
  }
};

TEST(Readers, each_has_its_word) {
  for (const ReaderName reader : {ReaderName::rules, ReaderName::doubted, ReaderName::endpoint}) {
    EXPECT_EQ(reader_name_from_word(to_word(reader)), reader);
  }
  EXPECT_FALSE(reader_name_from_word("oracle"));
}

TEST(Readers, only_the_rules_claims_count_until_a_person_decides) {
  const ThreeReaders world;
  EXPECT_THAT(ids_of(world.ledger.claims({})), ElementsAre(world.claims[0].id));
  EXPECT_EQ(text_of(world.ledger.find_problems()), "");
}

TEST(Readers, each_shows_what_it_says) {
  const ThreeReaders world;
  const auto ids = [&](ReaderName reader) { return ids_of(world.ledger.claims({.reader = reader})); };
  EXPECT_THAT(ids(ReaderName::rules), ElementsAre(world.claims[0].id));
  EXPECT_THAT(ids(ReaderName::doubted), ElementsAre(world.claims[1].id));
  EXPECT_THAT(ids(ReaderName::endpoint), ElementsAre(world.claims[0].id, world.claims[2].id));
  EXPECT_THAT(
      ids_of(world.ledger.claims({.pair = Pair{ActorId{"bla"}, ActorId{"blf"}}, .reader = ReaderName::endpoint})),
      ElementsAre(world.claims[2].id));
}

TEST(Readers, who_names_a_claim_gets_it_whichever_reader_makes_it) {
  const ThreeReaders world;
  for (const Claim& claim : world.claims) {
    EXPECT_THAT(ids_of(world.ledger.claims({.claim = claim.id})), ElementsAre(claim.id));
  }
}

TEST(Readers, a_confirmed_claim_counts_whoever_made_it) {
  ThreeReaders world;
  const std::string before = world.ledger.data_version();
  world.ledger.add_decision({.claim = world.claims[1].id});
  world.ledger.add_decision({.claim = world.claims[2].id});
  EXPECT_THAT(ids_of(world.ledger.claims({})), ElementsAre(world.claims[0].id, world.claims[1].id, world.claims[2].id));
  EXPECT_NE(world.ledger.data_version(), before);
  EXPECT_EQ(world.ledger.claims({.reader = ReaderName::endpoint})[1].status, ClaimStatus::confirmed);
  EXPECT_EQ(text_of(world.ledger.find_problems()), "");
}

TEST(Readers, what_another_reader_says_leaves_the_data_version_alone) {
  ThreeReaders world;
  const std::string before = world.ledger.data_version();
  world.ledger.add_reading(by(ReaderName::endpoint, world.document, {world.claims[2]}));
  EXPECT_EQ(world.ledger.data_version(), before);
}

TEST(Readers, a_decided_claim_reads_as_the_rules_have_it) {
  ThreeReaders world;
  Claim otherwise = world.claims[0];
  otherwise.certainty = {0.2, 0.6};
  world.ledger.add_reading(by(ReaderName::endpoint, world.document, {otherwise}));
  world.ledger.add_decision({.claim = world.claims[0].id});
  EXPECT_EQ(world.ledger.claims({}).front().certainty, world.claims[0].certainty);
}

TEST(Readers, doubts_end_with_the_rules_next_reading_and_a_models_claims_do_not) {
  ThreeReaders world;
  world.ledger.add_reading(by(ReaderName::rules, world.document, {world.claims[0]}));
  EXPECT_THAT(world.ledger.claims({.reader = ReaderName::doubted}), IsEmpty());
  EXPECT_EQ(world.ledger.claims({.reader = ReaderName::endpoint}).size(), 2U);
}

TEST(Readers, each_is_asked_by_its_own_fingerprint) {
  const ThreeReaders world;
  EXPECT_THAT(world.ledger.documents_read_otherwise("rules"), IsEmpty());
  EXPECT_THAT(world.ledger.documents_read_otherwise("endpoint", ReaderName::endpoint), IsEmpty());
  EXPECT_THAT(world.ledger.documents_read_otherwise("newer", ReaderName::endpoint), ElementsAre(DocumentId{"essay"}));
}

TEST(Readers, a_document_that_a_reader_has_not_read_is_read_otherwise) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "essay");
  EXPECT_THAT(ledger.documents_read_otherwise("any", ReaderName::endpoint), ElementsAre(DocumentId{"essay"}));
}

TEST(Readers, reviewed_are_the_rules_claims_as_proposed_with_the_newest_word) {
  ThreeReaders world;
  Claim corrected = world.claims[0];
  corrected.polarity = Polarity::denied;
  world.ledger.add_decision({.claim = world.claims[0].id, .kind = DecisionKind::confirm});
  world.ledger.add_decision({.claim = world.claims[0].id, .kind = DecisionKind::correct, .corrected = corrected});
  world.ledger.add_decision({.claim = world.claims[1].id, .kind = DecisionKind::reject});
  world.ledger.add_decision({.claim = world.claims[2].id, .kind = DecisionKind::reject});  // only a model made it
  const std::vector<ReviewedClaim> reviewed = world.ledger.reviewed_claims();
  ASSERT_EQ(reviewed.size(), 2U);
  EXPECT_EQ(reviewed[0].proposed.polarity, Polarity::affirmed);
  EXPECT_EQ(reviewed[0].decision.kind, DecisionKind::correct);
  EXPECT_EQ(reviewed[0].decision.corrected.value().polarity, Polarity::denied);
  EXPECT_EQ(reviewed[1].proposed.id, world.claims[1].id);
  EXPECT_EQ(reviewed[1].decision.kind, DecisionKind::reject);
}

TEST(Readers, an_altered_reader_is_found) {
  ThreeReaders world;
  damage(world.folder.ledger_file(), "UPDATE readings SET reader = 'rules' WHERE reader = 'endpoint'");
  EXPECT_NE(text_of(world.ledger.find_problems()), "");
}

TEST(Readers, a_ledger_that_knew_only_the_rules_keeps_its_claims_and_its_order) {
  const TempFolder folder;
  std::string before;
  {
    Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
    add_sample(ledger, "essay");
    before = ledger.data_version();
  }
  damage(folder.ledger_file(), std::string(kDropEvents) +
                                   "ALTER TABLE readings DROP COLUMN reader; DROP TABLE standing_looks; "
                                   "DROP TABLE standing_words; PRAGMA user_version = 2");
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  EXPECT_EQ(ledger.claims({}).size(), 3U);
  EXPECT_EQ(ledger.data_version(), before);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

}  // namespace
}  // namespace entente::ledger
