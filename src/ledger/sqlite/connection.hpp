// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <utility>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/failures.hpp"
#include "ledger/sqlite/open_options.hpp"

namespace entente::ledger {

// One open ledger file.
struct Connection {
  std::filesystem::path file;
  Ledger::Access access = Ledger::Access::read_only;
  SQLite::Database database;
  std::int64_t blocks_a_commit = OpenOptions{}.blocks_a_commit;
};

// Opens a ledger of this program and brings it up to date. Throws Failure as Ledger::open does.
Connection open_connection(const std::filesystem::path& file, Ledger::Access access, const OpenOptions& options);

// The operating system's reason for the connection's last error, 0 if there is none.
int system_error_of(const SQLite::Database& database);

// Runs `work`; problems of the store leave as Failure, in the user's words.
template <class Work>
auto guarded(const Connection& connection, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& problem) {
    throw Failure(
        describe_storage_error(problem.getExtendedErrorCode(), system_error_of(connection.database), connection.file));
  } catch (const UnreadableRow& row) {
    throw Failure(describe_unreadable_row(row, connection.file));
  }
}

// Runs `work` as one transaction that is wholly on disk when this returns, or wholly undone when it throws.
template <class Work>
void write_whole(Connection& connection, Work&& work) {
  if (connection.access == Ledger::Access::read_only) {
    throw Failure(Error{ErrorCode::not_writable, connection.file.string(), "the ledger was opened for reading only",
                        "Open it for writing"});
  }
  guarded(connection, [&] {
    SQLite::Transaction transaction(connection.database, SQLite::TransactionBehavior::IMMEDIATE);
    std::forward<Work>(work)();
    transaction.commit();
  });
}

}  // namespace entente::ledger
