// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/reviewed_claims.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "ledger/sqlite/claim_rows.hpp"
#include "ledger/sqlite/decision_rows.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

// The newest version that the rules proposed, whether the learned step doubted it or not.
constexpr std::string_view kProposedVersions =
    ", n.number FROM claim_details d JOIN claims c ON c.number = d.claim JOIN documents o ON o.number = c.document "
    "JOIN decisions n ON n.number = (SELECT max(s.number) FROM decisions s WHERE s.claim = d.claim "
    "AND s.number NOT IN (SELECT decision FROM withdrawals)) "
    "WHERE d.reading = (SELECT max(m.reading) FROM claim_details m JOIN readings r ON r.number = m.reading "
    "WHERE m.claim = d.claim AND r.reader IN ('rules', 'doubted'))";

}  // namespace

std::vector<ReviewedClaim> reviewed_claims(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT " + std::string(claim_columns()) + std::string(kProposedVersions));
  ClaimReader reader(connection);
  std::vector<ReviewedClaim> reviewed;
  while (statement.executeStep()) {
    RowReader row(statement);
    Claim proposed = reader.read(row);
    reviewed.push_back({std::move(proposed), decision_at(connection, row.integer())});
  }
  std::ranges::sort(reviewed, {}, [](const ReviewedClaim& each) {
    return std::tie(each.proposed.document, each.proposed.span, each.proposed.id);
  });
  return reviewed;
}

}  // namespace entente::ledger
