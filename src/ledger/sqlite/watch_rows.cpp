// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/watch_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "ledger/sqlite/chained_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

std::string chain_after(const std::string& previous, const StandingWord& word) {
  Digest digest;
  digest.text(previous).text(to_word(word.action)).text(word.a.value).text(word.b.value).text(to_word(word.level));
  return digest.real(word.threshold).integer(word.at_unix_seconds).hex();
}

std::string chain_after(const std::string& previous, const StandingLook& look) {
  Digest digest;
  digest.text(previous).integer(look.question).integer(look.entry).text(to_iso(look.as_of)).real(look.prob);
  digest.real(look.interval.low_prob).real(look.interval.high_prob).integer(look.is_reported ? 1 : 0);
  return digest.text(look.model_version).integer(look.at_unix_seconds).hex();
}

std::vector<Chained<StandingWord>> read_words(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, action, a, b, level, threshold, at_unix_seconds, chain "
                              "FROM standing_words ORDER BY number");
  std::vector<Chained<StandingWord>> rows;
  while (statement.executeStep()) {
    RowReader row(statement);
    Chained<StandingWord> read{.number = row.integer(), .row = {}, .chain = ""};
    read.row.number = read.number;
    const std::string action = row.text();
    read.row.action = known(standing_action_from_word(action), action);
    read.row.a = ActorId{row.text()};
    read.row.b = ActorId{row.text()};
    const std::string level = row.text();
    read.row.level = known(level_from_word(level), level);
    read.row.threshold = row.real();
    read.row.at_unix_seconds = row.integer();
    read.chain = row.text();
    rows.push_back(std::move(read));
  }
  return rows;
}

std::vector<Chained<StandingLook>> read_looks(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, question, entry, as_of, prob, interval_low, interval_high, is_reported, "
                              "model_version, at_unix_seconds, chain FROM standing_looks ORDER BY number");
  std::vector<Chained<StandingLook>> rows;
  while (statement.executeStep()) {
    RowReader row(statement);
    Chained<StandingLook> read{.number = row.integer(), .row = {}, .chain = ""};
    read.row.question = row.integer();
    read.row.entry = row.integer();
    read.row.as_of = row.date();
    read.row.prob = row.real();
    read.row.interval.low_prob = row.real();
    read.row.interval.high_prob = row.real();
    read.row.is_reported = row.integer() != 0;
    read.row.model_version = row.text();
    read.row.at_unix_seconds = row.integer();
    read.chain = row.text();
    rows.push_back(std::move(read));
  }
  return rows;
}

bool is_part(double value) { return value >= 0.0 && value < 1.0; }  // false for NaN too

}  // namespace

void append_standing_word(const Connection& connection, const StandingWord& word) {
  if (word.a == word.b || word.a.value.empty() || word.b.value.empty() || !is_part(word.threshold)) {
    refuse_content("standing question", "it needs two different organisations and a threshold from 0 to below 1");
  }
  const ChainEnd end = end_of_chain(connection, "standing_words");
  SQLite::Statement insert(connection.database, "INSERT INTO standing_words VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(end.next).text(to_word(word.action)).text(word.a.value).text(word.b.value).text(to_word(word.level));
  row.real(word.threshold).integer(word.at_unix_seconds).text(chain_after(end.chain, word)).execute();
}

std::vector<StandingWord> all_standing_words(const Connection& connection) {
  return rows_alone(read_words(connection));
}

void append_standing_looks(const Connection& connection, std::span<const StandingLook> looks) {
  const std::vector<StandingWord> words = all_standing_words(connection);
  ChainEnd end = end_of_chain(connection, "standing_looks");
  SQLite::Statement insert(connection.database, "INSERT INTO standing_looks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const StandingLook& look : looks) {
    const bool is_asked =
        std::ranges::any_of(words, [&look](const StandingWord& word) { return word.number == look.question; });
    if (!is_asked || !(look.prob >= 0.0 && look.prob <= 1.0)) {
      refuse_content("standing question " + std::to_string(look.question),
                     is_asked ? "the probability is none" : "the ledger holds no such question");
    }
    end.chain = chain_after(end.chain, look);
    RowBinder row(insert);
    row.integer(end.next++).integer(look.question).integer(look.entry).date(look.as_of).real(look.prob);
    row.real(look.interval.low_prob).real(look.interval.high_prob).integer(look.is_reported ? 1 : 0);
    row.text(look.model_version).integer(look.at_unix_seconds).text(end.chain).execute();
    insert.reset();
  }
}

std::vector<StandingLook> all_standing_looks(const Connection& connection) {
  return rows_alone(read_looks(connection));
}

std::vector<Finding> check_standing_rows(const Connection& connection) {
  const auto chain = [](const std::string& previous, const auto& row) { return chain_after(previous, row); };
  std::vector<Finding> findings = find_altered(read_words(connection), "standing_words", chain);
  std::ranges::move(find_altered(read_looks(connection), "standing_looks", chain), std::back_inserter(findings));
  return findings;
}

}  // namespace entente::ledger
