// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/data_set_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <map>

#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr const char* kSelect =
    "SELECT number, series, title, version, licence, citation, may_leave, file_name, sha256, first_event, event_count, "
    "first_post, post_count, at_unix_seconds, content, chain FROM data_sets ORDER BY number";

StoredDataSet read_row(const SQLite::Statement& statement) {
  RowReader row(statement);
  StoredDataSet stored;
  DataSet& set = stored.data_set;
  set.number = row.integer();
  set.series = row.text();
  set.title = row.text();
  set.version = row.text();
  set.licence = row.text();
  set.citation = row.text();
  set.may_leave = row.integer() != 0;
  set.file_name = row.text();
  set.sha256 = row.text();
  stored.first_event = row.integer();
  set.events = row.integer();
  stored.first_post = row.integer();
  set.posts = row.integer();
  set.at_unix_seconds = row.integer();
  stored.content = row.text();
  stored.chain = row.text();
  return stored;
}

std::string chain_after(const std::string& previous, const StoredDataSet& stored) {
  const DataSet& set = stored.data_set;
  Digest digest;
  digest.text(previous).integer(set.number).text(set.series).text(set.title).text(set.version).text(set.licence);
  digest.text(set.citation).integer(set.may_leave ? 1 : 0).text(set.file_name).text(set.sha256);
  digest.integer(stored.first_event).integer(set.events).integer(stored.first_post).integer(set.posts);
  return digest.integer(set.at_unix_seconds).text(stored.content).hex();
}

// What one data set adds to the state: its rows, and how many of its series came before it, since later rows replace.
std::uint64_t state_of(const StoredDataSet& stored, std::int64_t earlier_in_series) {
  Digest digest;
  digest.text(stored.data_set.series).text(stored.data_set.version).text(stored.content).integer(earlier_in_series);
  return digest.word();
}

template <class First, class Count>
const StoredDataSet* data_set_with(const std::vector<StoredDataSet>& sets, std::int64_t number, First first,
                                   Count count) {
  const auto after = std::ranges::upper_bound(sets, number, {}, first);
  if (after == sets.begin()) {
    return nullptr;
  }
  // An empty data set starts where the next one does: the last with this start that has rows is meant.
  const StoredDataSet& set = *std::prev(after);
  return number < set.*first + set.data_set.*count ? &set : nullptr;
}

}  // namespace

std::vector<StoredDataSet> stored_data_sets(const Connection& connection) {
  SQLite::Statement statement(connection.database, kSelect);
  std::vector<StoredDataSet> sets;
  while (statement.executeStep()) {
    sets.push_back(read_row(statement));
  }
  return sets;
}

StoredDataSet next_data_set(const Connection& connection, const DataSet& data_set) {
  const std::vector<StoredDataSet> sets = stored_data_sets(connection);
  if (std::ranges::any_of(sets, [&](const StoredDataSet& set) { return set.data_set.sha256 == data_set.sha256; })) {
    refuse_content(data_set.file_name, "the same bytes are in the ledger already");
  }
  StoredDataSet next{data_set, 1, 1, "", ""};
  next.data_set.number = 1;
  next.data_set.events = 0;
  next.data_set.posts = 0;
  if (!sets.empty()) {
    const StoredDataSet& last = sets.back();
    next.data_set.number = last.data_set.number + 1;
    next.first_event = last.first_event + last.data_set.events;
    next.first_post = last.first_post + last.data_set.posts;
    next.chain = last.chain;  // of the one before, until it is written
  }
  return next;
}

void append_data_set(const Connection& connection, const StoredDataSet& stored) {
  const DataSet& set = stored.data_set;
  SQLite::Statement insert(connection.database,
                           "INSERT INTO data_sets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(set.number).text(set.series).text(set.title).text(set.version).text(set.licence).text(set.citation);
  row.integer(set.may_leave ? 1 : 0).text(set.file_name).text(set.sha256).integer(stored.first_event);
  row.integer(set.events).integer(stored.first_post).integer(set.posts).integer(set.at_unix_seconds);
  row.text(stored.content).text(chain_after(stored.chain, stored)).execute();
}

std::uint64_t state_of_data_sets(const Connection& connection) {
  std::map<std::string, std::int64_t> earlier;
  std::uint64_t state = 0;
  for (const StoredDataSet& stored : stored_data_sets(connection)) {
    state += state_of(stored, earlier[stored.data_set.series]++);
  }
  return state;
}

const StoredDataSet* data_set_of_event(const std::vector<StoredDataSet>& sets, std::int64_t event) {
  return data_set_with(sets, event, &StoredDataSet::first_event, &DataSet::events);
}

const StoredDataSet* data_set_of_post(const std::vector<StoredDataSet>& sets, std::int64_t post) {
  return data_set_with(sets, post, &StoredDataSet::first_post, &DataSet::posts);
}

std::vector<Finding> check_data_set_rows(const Connection& connection) {
  std::vector<Finding> findings;
  StoredDataSet before;
  for (const StoredDataSet& stored : stored_data_sets(connection)) {
    const std::string place = "data set " + std::to_string(stored.data_set.number);
    const bool follows = stored.data_set.number == before.data_set.number + 1 &&
                         stored.first_event == before.first_event + before.data_set.events &&
                         stored.first_post == before.first_post + before.data_set.posts;
    if (!follows) {
      findings.push_back({place, "the one before it is missing"});
    } else if (chain_after(before.chain, stored) != stored.chain) {
      findings.push_back({place, "it is not as it was written"});
    }
    before = stored;
  }
  return findings;
}

}  // namespace entente::ledger
