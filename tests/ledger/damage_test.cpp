// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::HasSubstr;

// One way to alter a ledger behind its back, and what the check must say of it.
struct Damage {
  std::string name;
  std::string sql;
  std::string finding;
};

class PlantedDamage : public testing::TestWithParam<Damage> {};

void make_ledger(const std::filesystem::path& file) {
  Ledger ledger = Ledger::open(file, Ledger::Access::read_write);
  const Document document = make_document("essay");
  std::vector<Claim> claims = claims_of(document);
  claims[0].resolutions = {{"it", {0, 2}, ActorId{"bla"}, "BLA", {4, 7}}};
  StoredReading reading = make_reading(document, claims);
  reading.proposals = {{"River Front", "RF", document.id, {3, 8}, 2}};
  ledger.add_document(document, reading);
  ledger.add_reading(reading);
  add_sample(ledger, "note");
  ledger.add_decision({claims[0].id, DecisionKind::confirm, {}, "kd", "", 0});
  ledger.add_decision({claims[1].id, DecisionKind::correct, claims[1], "kd", "", 0});
}

TEST_P(PlantedDamage, is_found) {
  const TempFolder folder;
  make_ledger(folder.ledger_file());
  EXPECT_EQ(text_of(Ledger::open(folder.ledger_file(), Ledger::Access::read_only).find_problems()), "");
  damage(folder.ledger_file(), "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + GetParam().sql);
  const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  EXPECT_THAT(text_of(ledger.find_problems()), HasSubstr(GetParam().finding));
}

INSTANTIATE_TEST_SUITE_P(
    Check, PlantedDamage,
    testing::Values(
        Damage{"changed_text", "UPDATE texts SET text = replace(text, 'Kal', 'Kol') WHERE document = 1",
               "document essay: the text has changed"},
        Damage{"changed_text_and_its_hash",
               "UPDATE texts SET text = replace(text, 'arms', 'ARMS'), text_sha256 = 'x' WHERE document = 1",
               "the quote is not the document's text"},
        Damage{"deleted_text", "DELETE FROM texts WHERE document = 1", "a text is missing"},
        Damage{"changed_quote", "UPDATE claim_details SET quote = 'the BLA arms the BLF' WHERE number = 1",
               "the quote is not the document's text at its offsets 8 to 28"},
        Damage{"shifted_quote", "UPDATE claim_details SET span_start = 7 WHERE number = 1",
               "the quote is not the document's text at its offsets 7 to 28"},
        Damage{"changed_quote_of_an_old_reading",
               "UPDATE claim_details SET quote = 'x' WHERE reading = 1 AND span_start = 8", "the quote is not"},
        Damage{"turned_polarity", "UPDATE claim_details SET polarity = 'denied' WHERE number = 1",
               "the id does not follow from the claim's content"},
        Damage{"raised_certainty", "UPDATE claim_details SET certainty_low = 0.95 WHERE reading = 3",
               "document note: a reading of it is not as it was written (entry 3)"},
        Damage{"certainty_beyond_one", "UPDATE claim_details SET certainty_high = 1.5 WHERE reading = 3",
               "the structure of the file is damaged"},
        Damage{"unknown_word", "UPDATE claim_details SET relation = 'adores' WHERE number = 1",
               "\"adores\" is no word of the ledger"},
        Damage{"unknown_speaker", "UPDATE claim_details SET speaker = 'nobody' WHERE number = 1",
               "\"nobody\" is no word of the ledger"},
        Damage{"offset_beyond_all_texts", "UPDATE claim_details SET span_end = 99999999999 WHERE number = 1",
               "99999999999 is no offset"},
        Damage{"deleted_claim", "DELETE FROM claim_details WHERE reading = 3 AND relation = 'arms'",
               "a reading of it is not as it was written (entry 3)"},
        Damage{"deleted_identity", "DELETE FROM claims WHERE number = 1", "points to a row of claims that is missing"},
        Damage{"deleted_resolution", "DELETE FROM resolutions", "a resolution of claim details"},
        Damage{"changed_resolution", "UPDATE resolutions SET actor = 'blf'", "(entry 1)"},
        Damage{"changed_proposal", "UPDATE proposals SET mentions = 9 WHERE reading = 2", "(entry 2)"},
        Damage{"changed_fingerprint", "UPDATE readings SET fingerprint = '2' WHERE number = 2", "(entry 2)"},
        Damage{"changed_day_of_publication", "UPDATE documents SET published = '2001-01-01' WHERE number = 1",
               "document essay: a reading of it is not as it was written (entry 1)"},
        Damage{"changed_day_of_adding", "UPDATE documents SET added = '2001-01-01' WHERE number = 1", "(entry 1)"},
        Damage{"changed_publisher", "UPDATE documents SET publisher = 'x' WHERE number = 2", "(entry 3)"},
        Damage{"no_date", "UPDATE documents SET published = 'soon' WHERE number = 1", "\"soon\" is no word"},
        Damage{"turned_decision", "UPDATE decisions SET kind = 'reject' WHERE number = 4",
               "document essay: a decision of it is not as it was written (entry 4)"},
        Damage{"changed_reason", "UPDATE decisions SET reason = 'x' WHERE number = 4", "(entry 4)"},
        Damage{"changed_correction", "UPDATE claim_details SET certainty_low = 0.1 WHERE decision = 5", "(entry 5)"},
        Damage{"deleted_decision", "DELETE FROM decisions WHERE number = 4",
               "entry 4: its reading or decision is missing"},
        Damage{"deleted_entry", "DELETE FROM entries WHERE number = 2", "entry 3: the entry before it is missing"},
        Damage{"deleted_newest_entry", "DELETE FROM entries WHERE number = 5", "points to a row of entries"},
        Damage{"changed_total", "UPDATE entries SET claims_total = 7 WHERE number = 5",
               "the data version is not that of the claims"},
        Damage{"changed_chain", "UPDATE entries SET chain = 'x' WHERE number = 2", "(entry 2)"},
        Damage{"added_claim",
               "INSERT INTO claim_details SELECT 100, claim, 3, decision, span_start, span_end, quote, sentence_start, "
               "sentence_end, speaker, via, cue_kind, cue_text, cue_start, cue_end, a, b, direction, relation, "
               "polarity, certainty_low, certainty_high, evidence, time_kind, time_first, time_last, place_name, "
               "rules, 0 FROM claim_details WHERE number = 2",
               "(entry 3)"},
        Damage{"added_document",
               "INSERT INTO documents SELECT 9, 'x', 'x', file_name, format, title, publisher, author, licence, "
               "address, published, added, forwarded_from FROM documents WHERE number = 1",
               "document number 9: it has no reading"}),
    [](const testing::TestParamInfo<Damage>& row) { return row.param.name; });

TEST(Check, one_altered_row_does_not_accuse_the_rows_after_it) {
  const TempFolder folder;
  make_ledger(folder.ledger_file());
  damage(folder.ledger_file(), "UPDATE readings SET fingerprint = '2' WHERE number = 1");
  EXPECT_EQ(text_of(Ledger::open(folder.ledger_file(), Ledger::Access::read_only).find_problems()),
            "document essay: a reading of it is not as it was written (entry 1)\n");
}

}  // namespace
}  // namespace entente::ledger
