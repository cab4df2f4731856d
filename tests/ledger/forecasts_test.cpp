// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

FrozenForecast forecast_of(const char* a, const char* b, double prob) {
  return {.question = {ActorId{a}, ActorId{b}, Level::strategic, make_month(2023, 7), make_month(2024, 6)},
          .issued = make_date(2023, 6, 15),
          .as_of = make_date(2023, 6, 14),
          .prob = prob,
          .interval = {0.1, 0.5},
          .error_prob = 0.004,
          .persistence_prob = 0.3,
          .base_rate_prob = 0.12,
          .model_version = "model-9",
          .reader_version = "reader-5",
          .data_version = "3 claims",
          .seed = 0xFFFFFFFFFFFFFFF1ULL,
          .at_unix_seconds = 8};
}

ForecastResolution by_evidence(std::int64_t forecast, ForecastOutcome outcome, double prob) {
  return {.forecast = forecast,
          .outcome = outcome,
          .kind = ResolutionKind::evidence,
          .prob = prob,
          .as_of = make_date(2024, 7, 2),
          .model_version = "model-10",
          .at_unix_seconds = 9};
}

ForecastResolution by_analyst(std::int64_t forecast, ForecastOutcome outcome, const char* reason) {
  return {.forecast = forecast,
          .outcome = outcome,
          .kind = ResolutionKind::analyst,
          .as_of = make_date(2024, 7, 3),
          .reason = reason,
          .model_version = "model-10",
          .at_unix_seconds = 10};
}

class StoredForecasts : public ::testing::Test {
 protected:
  StoredForecasts() : ledger(Ledger::open(folder.ledger_file(), Ledger::Access::read_write)) {
    ledger.add_forecast(forecast_of("alpha", "bravo", 0.25));
    ledger.add_forecast(forecast_of("alpha", "charlie", 0.5));
  }
  void change(const std::string& sql) {
    SQLite::Database(folder.ledger_file().string(), SQLite::OPEN_READWRITE).exec(sql);
  }
  TempFolder folder;
  Ledger ledger;
};

TEST_F(StoredForecasts, they_come_back_oldest_first_with_every_field) {
  const std::vector<FrozenForecast> stored = Ledger::open(folder.ledger_file(), Ledger::Access::read_only).forecasts();
  ASSERT_EQ(stored.size(), 2U);
  const FrozenForecast expected = forecast_of("alpha", "bravo", 0.25);
  EXPECT_EQ(stored[0].number, 1);
  EXPECT_EQ(stored[0].question.a.value, "alpha");
  EXPECT_EQ(stored[0].question.b.value, "bravo");
  EXPECT_EQ(stored[0].question.level, Level::strategic);
  EXPECT_EQ(stored[0].question.first, make_month(2023, 7));
  EXPECT_EQ(stored[0].question.last, make_month(2024, 6));
  EXPECT_EQ(stored[0].issued, expected.issued);
  EXPECT_EQ(stored[0].as_of, expected.as_of);
  EXPECT_EQ(stored[0].prob, 0.25);
  EXPECT_EQ(stored[0].interval.low_prob, 0.1);
  EXPECT_EQ(stored[0].interval.high_prob, 0.5);
  EXPECT_EQ(stored[0].error_prob, 0.004);
  EXPECT_EQ(stored[0].persistence_prob, 0.3);
  EXPECT_EQ(stored[0].base_rate_prob, 0.12);
  EXPECT_EQ(stored[0].model_version, "model-9");
  EXPECT_EQ(stored[0].reader_version, "reader-5");
  EXPECT_EQ(stored[0].data_version, "3 claims");
  EXPECT_EQ(stored[0].seed, expected.seed);
  EXPECT_EQ(stored[0].at_unix_seconds, 8);
  EXPECT_EQ(stored[0].hash.size(), 64U);
  EXPECT_EQ(stored[1].number, 2);
  EXPECT_NE(stored[1].hash, stored[0].hash);
}

TEST_F(StoredForecasts, the_hash_is_over_what_a_forecast_says_and_not_over_its_number) {
  const FrozenForecast again = ledger.add_forecast(forecast_of("alpha", "bravo", 0.25));
  EXPECT_EQ(again.number, 3);
  EXPECT_EQ(again.hash, ledger.forecasts()[0].hash);
}

TEST_F(StoredForecasts, resolutions_of_both_kinds_come_back_with_every_field) {
  ledger.add_forecast_resolutions(std::array{by_evidence(1, ForecastOutcome::yes, 0.93),
                                             by_analyst(1, ForecastOutcome::no, "the joint raid was another group's")});
  const std::vector<ForecastResolution> stored =
      Ledger::open(folder.ledger_file(), Ledger::Access::read_only).forecast_resolutions();
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_EQ(stored[0].number, 1);
  EXPECT_EQ(stored[0].forecast, 1);
  EXPECT_EQ(stored[0].outcome, ForecastOutcome::yes);
  EXPECT_EQ(stored[0].kind, ResolutionKind::evidence);
  EXPECT_EQ(stored[0].prob, 0.93);
  EXPECT_EQ(stored[0].as_of, make_date(2024, 7, 2));
  EXPECT_EQ(stored[0].model_version, "model-10");
  EXPECT_EQ(stored[0].at_unix_seconds, 9);
  EXPECT_EQ(stored[1].kind, ResolutionKind::analyst);
  EXPECT_FALSE(stored[1].prob);
  EXPECT_EQ(stored[1].reason, "the joint raid was another group's");
  EXPECT_EQ(standing_resolution(stored, 1)->outcome, ForecastOutcome::no);
  EXPECT_FALSE(standing_resolution(stored, 2));
}

TEST_F(StoredForecasts, what_cannot_be_a_forecast_is_refused) {
  FrozenForecast backward = forecast_of("alpha", "bravo", 0.25);
  backward.question.last = make_month(2023, 6);
  FrozenForecast outside = forecast_of("alpha", "bravo", 0.6);
  const FrozenForecast same = forecast_of("alpha", "alpha", 0.25);
  const FrozenForecast nothing = forecast_of("alpha", "bravo", std::numeric_limits<double>::quiet_NaN());
  for (const FrozenForecast& forecast : {backward, outside, same, nothing}) {
    EXPECT_EQ(error_of([&] { ledger.add_forecast(forecast); }).code, ErrorCode::claim_invalid);
  }
  EXPECT_EQ(ledger.forecasts().size(), 2U);
}

TEST_F(StoredForecasts, of_resolutions_that_do_not_all_fit_none_is_stored) {
  const ForecastResolution good = by_evidence(1, ForecastOutcome::yes, 0.93);
  for (const ForecastResolution& bad :
       {by_evidence(9, ForecastOutcome::yes, 0.93), by_evidence(2, ForecastOutcome::yes, 1.5),
        by_analyst(2, ForecastOutcome::yes, "")}) {
    EXPECT_EQ(error_of([&] { ledger.add_forecast_resolutions(std::array{good, bad}); }).code, ErrorCode::claim_invalid);
  }
  EXPECT_TRUE(ledger.forecast_resolutions().empty());
}

TEST_F(StoredForecasts, no_row_can_be_changed_or_deleted) {
  ledger.add_forecast_resolutions(std::array{by_evidence(1, ForecastOutcome::yes, 0.93)});
  for (const char* sql : {"UPDATE forecasts SET prob = 0.3", "DELETE FROM forecasts",
                          "UPDATE forecast_resolutions SET outcome = 'no'", "DELETE FROM forecast_resolutions"}) {
    EXPECT_THROW(change(sql), SQLite::Exception) << sql;
  }
}

TEST_F(StoredForecasts, altered_rows_are_found_whichever_field_it_is) {
  EXPECT_EQ(text_of(ledger.find_problems()), "");
  for (const char* alteration :
       {"prob = 0.26", "a = 'delta'", "level = 'tactical'", "last_month = last_month + 1", "issued = '2023-06-16'",
        "as_of = '2023-06-15'", "interval_high = 0.51", "error = 0.001", "persistence_prob = 0.31",
        "base_rate_prob = 0.13", "model_version = 'model-8'", "reader_version = 'reader-4'",
        "data_version = '4 claims'", "seed = 1", "at_unix_seconds = 9", "hash = 'no'"}) {
    const TempFolder fresh;
    Ledger altered = Ledger::open(fresh.ledger_file(), Ledger::Access::read_write);
    altered.add_forecast(forecast_of("alpha", "bravo", 0.25));
    damage(fresh.ledger_file(), std::string("UPDATE forecasts SET ") + alteration);
    EXPECT_EQ(text_of(altered.find_problems()), "forecasts row 1: it is not as it was written\n") << alteration;
  }
}

TEST_F(StoredForecasts, altered_and_missing_resolutions_are_found) {
  ledger.add_forecast_resolutions(
      std::array{by_evidence(1, ForecastOutcome::yes, 0.93), by_evidence(2, ForecastOutcome::no, 0.04)});
  EXPECT_EQ(text_of(ledger.find_problems()), "");
  damage(folder.ledger_file(), "UPDATE forecast_resolutions SET outcome = 'no' WHERE number = 1");
  EXPECT_EQ(text_of(ledger.find_problems()), "forecast_resolutions row 1: it is not as it was written\n");
  damage(folder.ledger_file(), "DELETE FROM forecast_resolutions WHERE number = 1");
  EXPECT_EQ(text_of(ledger.find_problems()), "forecast_resolutions row 2: the row before it is missing\n");
}

TEST_F(StoredForecasts, a_frozen_forecast_is_the_same_bytes_after_more_evidence) {
  const FrozenForecast before = ledger.forecasts()[0];
  add_sample(ledger, "essay");
  const FrozenForecast after = ledger.forecasts()[0];
  EXPECT_EQ(after.hash, before.hash);
  EXPECT_EQ(after.prob, before.prob);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(StoredForecasts, they_change_no_data_version) {
  const std::string before = ledger.data_version();
  ledger.add_forecast(forecast_of("bravo", "charlie", 0.4));
  EXPECT_EQ(ledger.data_version(), before);
}

TEST_F(StoredForecasts, a_ledger_of_version_8_is_brought_up_to_date) {
  damage(folder.ledger_file(), "DROP TABLE forecast_resolutions; DROP TABLE forecasts; PRAGMA user_version = 9");
  Ledger updated = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  EXPECT_TRUE(updated.forecasts().empty());
  updated.add_forecast(forecast_of("alpha", "bravo", 0.25));
  EXPECT_EQ(text_of(updated.find_problems()), "");
}

}  // namespace
}  // namespace entente::ledger
