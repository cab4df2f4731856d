// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::HasSubstr;

TEST(Documents, every_field_of_a_document_comes_back) {
  const TempFolder folder;
  Document document = make_document("essay", std::string("nil \0 byte, ā and 𝔅", 22));
  document.metadata = {"Title",  "Publisher", "Author", "CC0", "https://example.org/?a=1", make_date(2021, 12, 31),
                       "Channel"};
  Ledger::open(folder.ledger_file(), Ledger::Access::read_write).add_document(document, make_reading(document, {}));

  const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  const Document stored = ledger.find_document(document.id).value();
  EXPECT_EQ(stored.id, document.id);
  EXPECT_EQ(stored.sha256, document.sha256);
  EXPECT_EQ(stored.file_name, document.file_name);
  EXPECT_EQ(stored.format, document.format);
  EXPECT_EQ(stored.text, document.text);
  EXPECT_EQ(stored.metadata, document.metadata);
  EXPECT_EQ(stored.added, document.added);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST(Documents, an_unknown_day_of_publication_stays_unknown) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  Document document = make_document("undated");
  document.metadata.published.reset();
  ledger.add_document(document, make_reading(document, {}));
  EXPECT_EQ(ledger.find_document(document.id)->metadata.published, std::nullopt);
}

TEST(Documents, a_list_of_documents_is_by_id_and_without_text) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "b");
  add_sample(ledger, "a");
  const std::vector<Document> documents = ledger.documents_without_text();
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].id.value, "a");
  EXPECT_EQ(documents[1].id.value, "b");
  EXPECT_EQ(documents[0].text, "");
  EXPECT_EQ(ledger.document_count(), 2U);
}

TEST(Documents, a_document_is_found_by_the_hash_of_its_bytes) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  EXPECT_EQ(ledger.find_document_by_hash("bytes of a"), DocumentId{"a"});
  EXPECT_EQ(ledger.find_document_by_hash("bytes of b"), std::nullopt);
  EXPECT_EQ(ledger.find_document(DocumentId{"b"}).has_value(), false);
}

TEST(Documents, the_same_bytes_are_stored_once) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  Document again = make_document("b");
  again.sha256 = "bytes of a";
  const Error error = error_of([&] { ledger.add_document(again, make_reading(again, {})); });
  EXPECT_THAT(error.what, HasSubstr("stored already, as a"));
  EXPECT_NE(error.way_out, "");
  EXPECT_EQ(ledger.document_count(), 1U);
}

TEST(Documents, an_id_is_given_once) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  Document other = make_document("a");
  other.sha256 = "other bytes";
  EXPECT_THAT(error_of([&] { ledger.add_document(other, make_reading(other, {})); }).what, HasSubstr("the id a"));
}

TEST(Documents, a_date_outside_1900_to_2100_is_refused) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  Document document = make_document("a");
  document.metadata.published = make_date(1815, 6, 18);
  const Error error = error_of([&] { ledger.add_document(document, make_reading(document, {})); });
  EXPECT_EQ(error.code, ErrorCode::date_invalid);
  EXPECT_EQ(error.place, "a.txt");
  EXPECT_EQ(ledger.document_count(), 0U);
}

TEST(Documents, rows_that_the_store_itself_refuses_are_told_without_its_words) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  Document document = make_document("a");
  document.sha256.clear();
  const Error error = error_of([&] { ledger.add_document(document, make_reading(document, {})); });
  EXPECT_EQ(error.code, ErrorCode::internal);
  EXPECT_THAT(to_text(error), testing::Not(HasSubstr("constraint")));
  EXPECT_EQ(ledger.document_count(), 0U);
}

// Each row spoils one claim of a reading of three in one way.
struct Spoiled {
  std::string name;
  std::function<void(Claim&)> spoil;
  std::string what;
};

class SpoiledReading : public testing::TestWithParam<Spoiled> {};

TEST_P(SpoiledReading, stores_nothing_and_names_the_claim) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("essay");
  std::vector<Claim> claims = claims_of(document);
  GetParam().spoil(claims[2]);
  const Error error = error_of([&] { ledger.add_document(document, make_reading(document, claims)); });
  EXPECT_EQ(error.code, ErrorCode::claim_invalid);
  EXPECT_THAT(error.place, HasSubstr(claims[2].id.value));
  EXPECT_THAT(error.what, HasSubstr(GetParam().what));
  EXPECT_EQ(ledger.document_count(), 0U);
  EXPECT_EQ(ledger.claims({}).size(), 0U);
  EXPECT_EQ(ledger.data_version(), "0 claims, 0 decisions, 0000000000000000");
}

INSTANTIATE_TEST_SUITE_P(
    Documents, SpoiledReading,
    testing::Values(
        Spoiled{"shifted_span", [](Claim& claim) { ++claim.span.start; }, "the quote is not"},
        Spoiled{"changed_quote", [](Claim& claim) { claim.quote.back() = 'X'; }, "the quote is not"},
        Spoiled{"no_quote",
                [](Claim& claim) {
                  claim.quote.clear();
                  claim.span.end = claim.span.start;
                },
                "the quote is not"},
        Spoiled{"span_beyond_the_text", [](Claim& claim) { claim.span = {5000, 5017}; }, "the quote is not"},
        Spoiled{"other_document", [](Claim& claim) { claim.document = DocumentId{"other"}; }, "names another document"},
        Spoiled{"invented_id", [](Claim& claim) { claim.id = ClaimId{"123456789abc"}; }, "the id does not"},
        Spoiled{"one_side", [](Claim& claim) { claim.b = claim.a; }, "the same organisation"},
        Spoiled{"no_side", [](Claim& claim) { claim.a = ActorId{}; }, "is missing"},
        Spoiled{"decided_by_a_machine", [](Claim& claim) { claim.status = ClaimStatus::confirmed; }, "only propose"},
        Spoiled{"certainty_above_one", [](Claim& claim) { claim.certainty.high_prob = 1.1; }, "certainty"},
        Spoiled{"certainty_turned_round", [](Claim& claim) { claim.certainty = {0.8, 0.2}; }, "certainty"},
        Spoiled{"certainty_not_a_number",
                [](Claim& claim) { claim.certainty.low_prob = std::numeric_limits<double>::quiet_NaN(); }, "certainty"},
        Spoiled{"date_out_of_range",
                [](Claim& claim) { claim.when = {TimeKind::interval, {make_date(1, 1, 1), std::nullopt}}; },
                "1900 and 2100"}),
    [](const testing::TestParamInfo<Spoiled>& row) { return row.param.name; });

TEST(Documents, a_reading_that_makes_a_claim_twice_stores_nothing) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("essay");
  const Claim claim = claims_of(document)[0];
  const Error error = error_of([&] { ledger.add_document(document, make_reading(document, {claim, claim})); });
  EXPECT_EQ(error.code, ErrorCode::claim_invalid);
  EXPECT_THAT(error.what, HasSubstr("twice"));
  EXPECT_EQ(ledger.document_count(), 0U);
}

TEST(Documents, a_document_without_claims_and_with_an_empty_text_is_stored) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("empty", "");
  ledger.add_document(document, make_reading(document, {}));
  EXPECT_EQ(ledger.find_document(document.id)->text, "");
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

}  // namespace
}  // namespace entente::ledger
