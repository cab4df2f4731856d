// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/origin_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <string>

#include "ledger/sqlite/claim_query.hpp"
#include "ledger/sqlite/claim_terms.hpp"
#include "ledger/sqlite/entries.hpp"
#include "ledger/sqlite/moment.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

std::string select_decisions(const std::string& rest) {
  return "SELECT n.action, c.id, o.id, n.decided_by, n.reason, n.at_unix_seconds FROM origin_decisions n "
         "JOIN claims c ON c.number = n.claim LEFT JOIN claims o ON o.number = n.other " +
         rest;
}

OriginDecision read_decision(const SQLite::Statement& statement) {
  RowReader row(statement);
  OriginDecision decision;
  const std::string action = row.text();
  decision.action = known(origin_action_from_word(action), action);
  decision.claim = ClaimId{row.text()};
  if (const std::optional<std::string> other = row.text_or_null()) {
    decision.other = ClaimId{*other};
  }
  decision.by = row.text();
  decision.reason = row.text();
  decision.at_unix_seconds = row.integer();
  return decision;
}

std::vector<OriginDecision> read_decisions(SQLite::Statement& statement) {
  std::vector<OriginDecision> decisions;
  while (statement.executeStep()) {
    decisions.push_back(read_decision(statement));
  }
  return decisions;
}

std::optional<StoredClaim> other_claim(const Connection& connection, const OriginDecision& decision,
                                       const StoredClaim& claim) {
  if ((decision.action == OriginAction::join) != decision.other.has_value()) {
    refuse_content("claim " + claim.id.value, "a join names two claims, a split or undo names one");
  }
  if (!decision.other) {
    return std::nullopt;
  }
  StoredClaim other = find_claim(connection, *decision.other);
  if (other.number == claim.number) {
    refuse_content("claim " + claim.id.value, "it cannot be joined with itself");
  }
  return other;
}

}  // namespace

void append_origin_decision(const Connection& connection, const OriginDecision& decision) {
  const StoredClaim claim = find_claim(connection, decision.claim);
  const std::optional<StoredClaim> other = other_claim(connection, decision, claim);
  const std::int64_t number = next_entry_number(connection);
  SQLite::Statement insert(connection.database, "INSERT INTO origin_decisions VALUES (?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(number).text(to_word(decision.action)).integer(claim.number);
  row.integer_or_null(other ? std::optional(other->number) : std::nullopt);
  row.text(decision.by).text(decision.reason).integer(decision.at_unix_seconds).execute();
  append_entry(connection, EntryKind::decision, number, claim.document);
}

std::vector<OriginDecision> all_origin_decisions(const Connection& connection, const LedgerMoment& moment) {
  SQLite::Statement statement(connection.database,
                              select_decisions("WHERE n.at_unix_seconds < ? AND n.number <= ? ORDER BY n.number"));
  const MomentBounds bounds = bounds_of(moment);
  RowBinder(statement).integer(bounds.decided_before_seconds).integer(bounds.last_entry);
  return read_decisions(statement);
}

std::vector<OriginDecision> origin_decisions_of(const Connection& connection, std::int64_t document) {
  SQLite::Statement statement(connection.database, select_decisions("WHERE c.document = ? ORDER BY n.number"));
  RowBinder(statement).integer(document);
  return read_decisions(statement);
}

std::optional<OriginDecision> origin_decision_at(const Connection& connection, std::int64_t number) {
  SQLite::Statement statement(connection.database, select_decisions("WHERE n.number = ?"));
  RowBinder(statement).integer(number);
  return statement.executeStep() ? std::optional(read_decision(statement)) : std::nullopt;
}

}  // namespace entente::ledger
