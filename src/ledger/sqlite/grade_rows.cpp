// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/grade_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <string>
#include <utility>

#include "ledger/sqlite/chained_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

std::string word_of(Grade grade) { return {static_cast<char>(grade)}; }

std::string chain_after(const std::string& previous, const GradeChange& change) {
  Digest digest;
  digest.text(previous).text(change.source.value).text(word_of(change.old_grade)).text(word_of(change.new_grade));
  return digest.text(change.note).integer(change.at_unix_seconds).hex();
}

std::vector<Chained<GradeChange>> read_changes(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, source, old_grade, new_grade, note, at_unix_seconds, chain "
                              "FROM grade_changes ORDER BY number");
  std::vector<Chained<GradeChange>> rows;
  while (statement.executeStep()) {
    RowReader row(statement);
    Chained<GradeChange> read{.number = row.integer(), .row = {}, .chain = ""};
    read.row.source = SourceId{row.text()};
    const std::string old_grade = row.text();
    read.row.old_grade = known(grade_from_word(old_grade), old_grade);
    const std::string new_grade = row.text();
    read.row.new_grade = known(grade_from_word(new_grade), new_grade);
    read.row.note = row.text();
    read.row.at_unix_seconds = row.integer();
    read.chain = row.text();
    rows.push_back(std::move(read));
  }
  return rows;
}

}  // namespace

void append_grade_change(const Connection& connection, const GradeChange& change) {
  if (change.source.value.empty() || change.old_grade == change.new_grade) {
    refuse_content("grade of " + change.source.value, "a change needs a source and two different grades");
  }
  const ChainEnd end = end_of_chain(connection, "grade_changes");
  SQLite::Statement insert(connection.database, "INSERT INTO grade_changes VALUES (?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(end.next).text(change.source.value).text(word_of(change.old_grade)).text(word_of(change.new_grade));
  row.text(change.note).integer(change.at_unix_seconds).text(chain_after(end.chain, change)).execute();
}

std::vector<GradeChange> all_grade_changes(const Connection& connection) {
  return rows_alone(read_changes(connection));
}

std::vector<Finding> check_grade_rows(const Connection& connection) {
  return find_altered(read_changes(connection), "grade_changes",
                      [](const std::string& previous, const GradeChange& row) { return chain_after(previous, row); });
}

}  // namespace entente::ledger
