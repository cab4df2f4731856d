// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/decision_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <string>
#include <utility>

#include "ledger/sqlite/claim_query.hpp"
#include "ledger/sqlite/claim_rows.hpp"
#include "ledger/sqlite/claim_terms.hpp"
#include "ledger/sqlite/document_rows.hpp"
#include "ledger/sqlite/entries.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr const char* kSelectDecisions =
    "SELECT n.number, c.id, n.kind, n.decided_by, n.reason, n.at_unix_seconds FROM decisions n "
    "JOIN claims c ON c.number = n.claim ";

void require_fitting_correction(const Decision& decision, const StoredClaim& claim) {
  const bool should_correct = decision.kind == DecisionKind::correct;
  if (should_correct != decision.corrected.has_value()) {
    refuse_content("claim " + claim.id.value, should_correct ? "the correction says nothing that should hold instead"
                                                             : "only a correction may change what a claim says");
  }
}

// The claim as corrected, under the id by which it is known.
Claim corrected_claim(const Connection& connection, const Decision& decision, const StoredClaim& claim) {
  const StoredDocument document = document_at(connection, claim.document, TextPart::included);
  Claim corrected = *decision.corrected;
  corrected.id = claim.id;
  require_corrected_claim(corrected, document.document.id, CodePointIndex(document.document.text));
  return corrected;
}

void insert_decision(const Connection& connection, std::int64_t number, const StoredClaim& claim,
                     const Decision& decision) {
  SQLite::Statement insert(connection.database, "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(number).integer(claim.number).text(to_word(decision.kind)).text(decision.by).text(decision.reason);
  row.integer(decision.at_unix_seconds).execute();
  if (decision.corrected) {
    const Claim corrected = corrected_claim(connection, decision, claim);
    ClaimWriter(connection).write_details(claim.number, {.decision = number}, corrected);
  }
}

Decision read_decision(const Connection& connection, const SQLite::Statement& statement) {
  RowReader row(statement);
  const std::int64_t number = row.integer();
  Decision decision;
  decision.claim = ClaimId{row.text()};
  decision.kind = decision_kind_of(row.text());
  decision.by = row.text();
  decision.reason = row.text();
  decision.at_unix_seconds = row.integer();
  for (Claim& corrected : claims_of_decision(connection, number)) {
    corrected.status = ClaimStatus::corrected;
    decision.corrected = std::move(corrected);
  }
  return decision;
}

}  // namespace

DecisionKind decision_kind_of(std::string_view word) {
  for (const DecisionKind kind : {DecisionKind::confirm, DecisionKind::reject, DecisionKind::correct}) {
    if (to_word(kind) == word) {
      return kind;
    }
  }
  throw UnreadableRow("\"" + std::string(word) + "\" is no kind of decision");
}

void append_decision(const Connection& connection, const Decision& decision) {
  const StoredClaim claim = find_claim(connection, decision.claim);
  require_fitting_correction(decision, claim);
  const std::int64_t number = next_entry_number(connection);
  insert_decision(connection, number, claim, decision);
  append_entry(connection, EntryKind::decision, number, claim.document);
}

Decision decision_at(const Connection& connection, std::int64_t number) {
  SQLite::Statement statement(connection.database, std::string(kSelectDecisions) + "WHERE n.number = ?");
  RowBinder(statement).integer(number);
  if (!statement.executeStep()) {
    throw UnreadableRow("decision " + std::to_string(number) + " is missing");
  }
  return read_decision(connection, statement);
}

std::vector<Decision> all_standing_decisions(const Connection& connection) {
  SQLite::Statement statement(
      connection.database,
      std::string(kSelectDecisions) + "WHERE n.number NOT IN (SELECT decision FROM withdrawals) ORDER BY n.number");
  std::vector<Decision> decisions;
  while (statement.executeStep()) {
    decisions.push_back(read_decision(connection, statement));
  }
  return decisions;
}

std::vector<Decision> decisions_on(const Connection& connection, const ClaimId& claim) {
  SQLite::Statement statement(connection.database,
                              std::string(kSelectDecisions) + "WHERE n.claim = ? ORDER BY n.number");
  RowBinder(statement).integer(find_claim(connection, claim).number);
  std::vector<Decision> decisions;
  while (statement.executeStep()) {
    decisions.push_back(read_decision(connection, statement));
  }
  return decisions;
}

}  // namespace entente::ledger
