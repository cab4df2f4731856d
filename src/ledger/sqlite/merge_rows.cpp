// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/merge_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <string>
#include <utility>

#include "ledger/sqlite/chained_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/moment.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

std::string chain_after(const std::string& previous, const ActorMerge& merge) {
  Digest digest;
  digest.text(previous).text(to_word(merge.action)).text(merge.actor.value).text(merge.into.value);
  return digest.text(merge.reason).integer(merge.at_unix_seconds).hex();
}

MergeAction action_of(const std::string& word) {
  if (word != to_word(MergeAction::merge) && word != to_word(MergeAction::undo)) {
    throw UnreadableRow("\"" + word + "\" is no word of the ledger");
  }
  return word == to_word(MergeAction::merge) ? MergeAction::merge : MergeAction::undo;
}

std::vector<Chained<ActorMerge>> read_merges(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, action, actor, into_actor, reason, at_unix_seconds, chain "
                              "FROM actor_merges ORDER BY number");
  std::vector<Chained<ActorMerge>> rows;
  while (statement.executeStep()) {
    RowReader row(statement);
    Chained<ActorMerge> read{.number = row.integer(), .row = {}, .chain = ""};
    read.row.action = action_of(row.text());
    read.row.actor = ActorId{row.text()};
    read.row.into = ActorId{row.text()};
    read.row.reason = row.text();
    read.row.at_unix_seconds = row.integer();
    read.chain = row.text();
    rows.push_back(std::move(read));
  }
  return rows;
}

// Why the word cannot hold; empty where it can.
std::string_view objection_to(const ActorMerge& merge, const StandingMerges& standing) {
  if (merge.action == MergeAction::undo) {
    return standing.is_merged(merge.actor) ? "" : "it is merged into none, so that nothing can be undone";
  }
  if (merge.actor.value.empty() || merge.into.value.empty() || merge.actor == merge.into) {
    return "a merge needs two different organisations";
  }
  if (standing.is_merged(merge.actor)) {
    return "it is merged already";
  }
  return standing.is_merged(merge.into) ? "the other one is itself merged into a third" : "";
}

}  // namespace

void append_actor_merge(const Connection& connection, const ActorMerge& merge) {
  if (const std::string_view objection = objection_to(merge, standing_merges(connection)); !objection.empty()) {
    refuse_content("organisation " + merge.actor.value, std::string(objection));
  }
  const ChainEnd end = end_of_chain(connection, "actor_merges");
  SQLite::Statement insert(connection.database, "INSERT INTO actor_merges VALUES (?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(end.next).text(to_word(merge.action)).text(merge.actor.value).text(merge.into.value);
  row.text(merge.reason).integer(merge.at_unix_seconds).text(chain_after(end.chain, merge)).execute();
}

std::vector<ActorMerge> all_actor_merges(const Connection& connection) { return rows_alone(read_merges(connection)); }

StandingMerges standing_merges(const Connection& connection, const LedgerMoment& moment) {
  std::vector<ActorMerge> words = all_actor_merges(connection);
  std::erase_if(words, [end = bounds_of(moment).decided_before_seconds](const ActorMerge& word) {
    return word.at_unix_seconds >= end;
  });
  return StandingMerges(words);
}

std::uint64_t state_of_merges(const Connection& connection) {
  const StandingMerges standing = standing_merges(connection);
  if (standing.empty()) {
    return 0;
  }
  Digest digest;
  for (const auto& [actor, into] : standing.each()) {
    digest.text(actor.value).text(into.value);
  }
  return digest.word();
}

std::vector<Finding> check_merge_rows(const Connection& connection) {
  return find_altered(read_merges(connection), "actor_merges",
                      [](const std::string& previous, const ActorMerge& row) { return chain_after(previous, row); });
}

}  // namespace entente::ledger
