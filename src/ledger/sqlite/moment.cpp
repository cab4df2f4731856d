// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/moment.hpp"

#include <SQLiteCpp/Column.h>

#include <chrono>
#include <limits>

#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr std::int64_t kNoBound = std::numeric_limits<std::int64_t>::max();

// A claim is of the pair if any version of it is.
constexpr const char* kCountLater =
    "WITH known AS (SELECT DISTINCT d.claim FROM claim_details d JOIN claims c ON c.number = d.claim "
    "JOIN documents o ON o.number = c.document "
    "WHERE d.pair_first = ?1 AND d.pair_second = ?2 AND coalesce(o.published, o.added) <= ?3) "
    "SELECT (SELECT count(*) FROM decisions WHERE claim IN known AND at_unix_seconds >= ?4) + "
    "(SELECT count(*) FROM origin_decisions WHERE claim IN known AND at_unix_seconds >= ?4) + "
    "(SELECT count(*) FROM withdrawals w JOIN decisions n ON n.number = w.decision WHERE n.claim IN known "
    "AND w.at_unix_seconds >= ?4)";

std::int64_t seconds_after(Date day) {
  return std::chrono::sys_seconds(day + std::chrono::days{1}).time_since_epoch().count();
}

}  // namespace

MomentBounds bounds_of(const LedgerMoment& moment) {
  return {moment.decided_by ? seconds_after(*moment.decided_by) : kNoBound, moment.entry.value_or(kNoBound)};
}

std::size_t count_decisions_after(const Connection& connection, Date day, const Pair& pair) {
  SQLite::Statement statement(connection.database, kCountLater);
  const Pair ordered = make_pair_of(pair.first, pair.second);
  RowBinder row(statement);
  row.text(ordered.first.value).text(ordered.second.value).date(day).integer(seconds_after(day));
  statement.executeStep();
  return static_cast<std::size_t>(statement.getColumn(0).getInt64());
}

}  // namespace entente::ledger
