// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/chained_rows.hpp"

#include "ledger/sqlite/row.hpp"

namespace entente::ledger {

ChainEnd end_of_chain(const Connection& connection, const std::string& table) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, chain FROM " + table + " ORDER BY number DESC LIMIT 1");
  if (!statement.executeStep()) {
    return {};
  }
  RowReader row(statement);
  const std::int64_t number = row.integer();
  return {number + 1, row.text()};
}

}  // namespace entente::ledger
