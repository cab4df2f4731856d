// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

StandingWord word_on(const char* a, const char* b) {
  return {.a = ActorId{a}, .b = ActorId{b}, .level = Level::strategic, .threshold = 0.05, .at_unix_seconds = 7};
}

StandingLook look_at(std::int64_t question, double prob) {
  return {.question = question,
          .entry = 3,
          .as_of = make_date(2023, 6, 15),
          .prob = prob,
          .interval = {0.1, 0.5},
          .is_reported = true,
          .model_version = "model-9",
          .at_unix_seconds = 8};
}

class StandingRows : public ::testing::Test {
 protected:
  StandingRows() : ledger(Ledger::open(folder.ledger_file(), Ledger::Access::read_write)) {
    ledger.add_standing_word(word_on("bla", "ttp"));
    ledger.add_standing_word(word_on("bla", "blf"));
  }
  void change(const std::string& sql) {
    SQLite::Database(folder.ledger_file().string(), SQLite::OPEN_READWRITE).exec(sql);
  }
  TempFolder folder;
  Ledger ledger;
};

TEST_F(StandingRows, words_and_looks_come_back_oldest_first_with_every_field) {
  const std::array looks{look_at(1, 0.25), look_at(2, 0.75)};
  ledger.add_standing_looks(looks);
  const Ledger reopened = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  const std::vector<StandingWord> words = reopened.standing_words();
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].number, 2);
  EXPECT_EQ(words[1].action, StandingAction::add);
  EXPECT_EQ(words[1].a.value, "bla");
  EXPECT_EQ(words[1].b.value, "blf");
  EXPECT_EQ(words[1].level, Level::strategic);
  EXPECT_EQ(words[1].threshold, 0.05);
  EXPECT_EQ(words[1].at_unix_seconds, 7);
  const std::vector<StandingLook> stored = reopened.standing_looks();
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_EQ(stored[0].question, 1);
  EXPECT_EQ(stored[0].entry, 3);
  EXPECT_EQ(stored[0].as_of, make_date(2023, 6, 15));
  EXPECT_EQ(stored[0].prob, 0.25);
  EXPECT_EQ(stored[0].interval.low_prob, 0.1);
  EXPECT_EQ(stored[0].interval.high_prob, 0.5);
  EXPECT_TRUE(stored[0].is_reported);
  EXPECT_EQ(stored[0].model_version, "model-9");
  EXPECT_EQ(stored[0].at_unix_seconds, 8);
  EXPECT_EQ(stored[1].prob, 0.75);
}

TEST_F(StandingRows, of_looks_that_do_not_all_fit_none_is_stored) {
  const std::array unknown{look_at(1, 0.25), look_at(9, 0.5)};
  EXPECT_EQ(error_of([&] { ledger.add_standing_looks(unknown); }).code, ErrorCode::claim_invalid);
  const std::array no_number{look_at(1, 0.25), look_at(2, std::numeric_limits<double>::quiet_NaN())};
  EXPECT_EQ(error_of([&] { ledger.add_standing_looks(no_number); }).code, ErrorCode::claim_invalid);
  EXPECT_TRUE(ledger.standing_looks().empty());
}

TEST_F(StandingRows, words_that_say_nothing_sensible_are_refused) {
  EXPECT_EQ(error_of([&] { ledger.add_standing_word(word_on("bla", "bla")); }).code, ErrorCode::claim_invalid);
  for (const double threshold : {-0.1, 1.0, std::numeric_limits<double>::quiet_NaN()}) {
    StandingWord word = word_on("bla", "ttp");
    word.threshold = threshold;
    EXPECT_EQ(error_of([&] { ledger.add_standing_word(word); }).code, ErrorCode::claim_invalid) << threshold;
  }
  EXPECT_EQ(ledger.standing_words().size(), 2U);
}

TEST_F(StandingRows, rows_are_never_changed_or_deleted) {
  ledger.add_standing_looks(std::array{look_at(1, 0.25)});
  for (const char* sql : {"UPDATE standing_words SET threshold = 0.5", "DELETE FROM standing_words WHERE number = 2",
                          "UPDATE standing_looks SET prob = 0.5", "DELETE FROM standing_looks"}) {
    EXPECT_THROW(change(sql), SQLite::Exception) << sql;
  }
}

TEST_F(StandingRows, altered_rows_are_found) {
  ledger.add_standing_looks(std::array{look_at(1, 0.25), look_at(2, 0.5)});
  EXPECT_EQ(text_of(ledger.find_problems()), "");
  damage(folder.ledger_file(), "UPDATE standing_looks SET prob = 0.3 WHERE number = 1");
  EXPECT_EQ(text_of(ledger.find_problems()), "standing_looks row 1: it is not as it was written\n");
  damage(folder.ledger_file(), "DELETE FROM standing_looks WHERE number = 1");
  EXPECT_EQ(text_of(ledger.find_problems()), "standing_looks row 2: the row before it is missing\n");
}

TEST_F(StandingRows, a_ledger_of_version_3_is_brought_up_to_date) {
  damage(folder.ledger_file(),
         std::string(kDropEvents) + "DROP TABLE standing_looks; DROP TABLE standing_words; PRAGMA user_version = 3");
  Ledger updated = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  EXPECT_TRUE(updated.standing_words().empty());
  updated.add_standing_word(word_on("bla", "ttp"));
  EXPECT_EQ(text_of(updated.find_problems()), "");
}

TEST_F(StandingRows, they_change_no_data_version) {
  const std::string before = ledger.data_version();
  ledger.add_standing_looks(std::array{look_at(1, 0.25)});
  EXPECT_EQ(ledger.data_version(), before);
}

}  // namespace
}  // namespace entente::ledger
