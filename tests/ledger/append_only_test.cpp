// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::HasSubstr;

std::vector<std::string> tables_of(const SQLite::Database& database) {
  SQLite::Statement statement(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  std::vector<std::string> tables;
  while (statement.executeStep()) {
    tables.push_back(statement.getColumn(0).getString());
  }
  return tables;
}

std::int64_t rows_of(const SQLite::Database& database, const std::string& table) {
  SQLite::Statement statement(database, "SELECT count(*) FROM " + table);
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

std::string first_column_of(const SQLite::Database& database, const std::string& table) {
  return SQLite::Statement(database, "SELECT * FROM " + table).getColumnName(0);
}

// What SQLite says against the statement, empty if it ran.
std::string refusal_of(SQLite::Database& database, const std::string& statement) {
  try {
    database.exec(statement);
  } catch (const SQLite::Exception& refusal) {
    return refusal.what();
  }
  return "";
}

// A row in every table.
void fill(const TempFolder& folder) {
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("essay");
  Claim claim = claims_of(document)[0];
  claim.resolutions = {{"it", {0, 2}, ActorId{"bla"}, "BLA", {4, 7}}};
  StoredReading reading = make_reading(document, {claim});
  reading.proposals = {{"River Front", "RF", document.id, {3, 8}, 2}};
  ledger.add_document(document, reading);
  ledger.add_decision({claim.id, DecisionKind::confirm, {}, "", "", 0});
  ledger.add_withdrawal({.claim = claim.id});
  ledger.add_origin_decision({.claim = claim.id});
  ledger.add_standing_word({.a = ActorId{"bla"}, .b = ActorId{"ttp"}});
  const StandingLook look{.question = 1, .as_of = make_date(2022, 6, 1)};
  ledger.add_standing_looks(std::span(&look, 1));
  ledger.add_grade_change({SourceId{"dawn"}, Grade::f, Grade::b, "", 0});
  ledger.add_actor_merge({.actor = ActorId{"bra"}, .into = ActorId{"bla"}});
  ledger.add_forecast(
      {.question = {ActorId{"bla"}, ActorId{"ttp"}, Level::tactical, make_month(2022, 7), make_month(2022, 7)},
       .issued = make_date(2022, 6, 1),
       .as_of = make_date(2022, 6, 1)});
  const ForecastResolution resolution{.forecast = 1, .as_of = make_date(2022, 8, 1)};
  ledger.add_forecast_resolutions(std::span(&resolution, 1));
  add_sample_events(ledger);
}

TEST(AppendOnly, no_row_of_any_table_can_be_changed_or_deleted) {
  const TempFolder folder;
  fill(folder);
  SQLite::Database database(folder.ledger_file().string(), SQLite::OPEN_READWRITE);
  const std::vector<std::string> tables = tables_of(database);
  EXPECT_EQ(tables.size(), 21U);
  for (const std::string& table : tables) {
    const std::int64_t rows = rows_of(database, table);
    EXPECT_GE(rows, 1) << table;
    for (const std::string& statement :
         {"DELETE FROM " + table, fmt::format("UPDATE {} SET {} = 0", table, first_column_of(database, table))}) {
      EXPECT_THAT(refusal_of(database, statement), HasSubstr("rows are never")) << statement;
    }
    EXPECT_EQ(rows_of(database, table), rows) << table;
  }
}

TEST(AppendOnly, every_table_is_strict) {
  const TempFolder folder;
  fill(folder);
  const SQLite::Database database(folder.ledger_file().string());
  SQLite::Statement statement(database,
                              "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND "
                              "type = 'table' AND name NOT LIKE 'sqlite_%'");
  int tables = 0;
  while (statement.executeStep()) {
    EXPECT_EQ(statement.getColumn(1).getInt(), 1) << statement.getColumn(0).getString();
    ++tables;
  }
  EXPECT_EQ(tables, 21);
}

TEST(AppendOnly, the_ledger_keeps_a_write_ahead_log_and_carries_its_mark) {
  const TempFolder folder;
  fill(folder);
  SQLite::Database database(folder.ledger_file().string());
  EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
  EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt(), 0x454E5445);
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 10);
}

}  // namespace
}  // namespace entente::ledger
