// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/withdrawal_rows.hpp"

#include <SQLiteCpp/Column.h>

#include "ledger/sqlite/claim_query.hpp"
#include "ledger/sqlite/claim_terms.hpp"
#include "ledger/sqlite/entries.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr const char* kStandingDecision =
    "SELECT max(number) FROM decisions WHERE claim = ? AND number NOT IN (SELECT decision FROM withdrawals)";

constexpr const char* kSelectWithdrawal =
    "SELECT c.id, w.decided_by, w.reason, w.at_unix_seconds FROM withdrawals w "
    "JOIN decisions n ON n.number = w.decision JOIN claims c ON c.number = n.claim WHERE w.number = ?";

std::int64_t standing_decision(const Connection& connection, const StoredClaim& claim) {
  SQLite::Statement statement(connection.database, kStandingDecision);
  RowBinder(statement).integer(claim.number);
  statement.executeStep();
  const std::optional<std::int64_t> number = RowReader(statement).integer_or_null();
  if (!number) {
    refuse_content("claim " + claim.id.value, "no decision on it holds, so that none can be taken back");
  }
  return *number;
}

}  // namespace

void append_withdrawal(const Connection& connection, const Withdrawal& withdrawal) {
  const StoredClaim claim = find_claim(connection, withdrawal.claim);
  const std::int64_t decision = standing_decision(connection, claim);
  const std::int64_t number = next_entry_number(connection);
  SQLite::Statement insert(connection.database, "INSERT INTO withdrawals VALUES (?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(number).integer(decision).text(withdrawal.by).text(withdrawal.reason);
  row.integer(withdrawal.at_unix_seconds).execute();
  append_entry(connection, EntryKind::decision, number, claim.document);
}

std::optional<Withdrawal> withdrawal_at(const Connection& connection, std::int64_t number) {
  SQLite::Statement statement(connection.database, kSelectWithdrawal);
  RowBinder(statement).integer(number);
  if (!statement.executeStep()) {
    return std::nullopt;
  }
  RowReader row(statement);
  Withdrawal withdrawal;
  withdrawal.claim = ClaimId{row.text()};
  withdrawal.by = row.text();
  withdrawal.reason = row.text();
  withdrawal.at_unix_seconds = row.integer();
  return withdrawal;
}

}  // namespace entente::ledger
