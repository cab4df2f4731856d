// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/migrate.hpp"

#include <SQLiteCpp/Column.h>

#include <charconv>
#include <string>

#include "ledger/sqlite/old_event_rows.hpp"

namespace entente::ledger {
namespace {

constexpr int kApplicationId = 0x454E5445;  // "ENTE": tells a ledger from other SQLite files

int number_pragma(const SQLite::Database& database, const std::string& name) {
  SQLite::Statement statement(database, "PRAGMA " + name);
  return statement.executeStep() ? statement.getColumn(0).getInt() : 0;
}

// 0001_first_ledger.sql is migration 1.
int migration_number(const EmbeddedFile& file) {
  int number = 0;
  std::from_chars(file.name.data(), file.name.data() + file.name.size(), number);
  return number;
}

// What a migration does that SQL cannot, after its file.
constexpr int kPackEvents = 9;

void run_migration(SQLite::Database& database, const EmbeddedFile& migration) {
  database.exec(std::string(migration.content));
  if (migration_number(migration) == kPackEvents) {
    pack_old_event_rows(database);
  }
}

int newest_version() { return migration_number(embedded_migrations().back()); }

int version_of(const SQLite::Database& database) { return number_pragma(database, "user_version"); }

}  // namespace

void refuse_foreign_file(const Connection& connection) {
  if (number_pragma(connection.database, "application_id") != kApplicationId) {
    throw Failure(Error{ErrorCode::ledger_broken, connection.file.string(),
                        "this is an SQLite file, but no ledger of entente",
                        "Move it away, or use another folder; it was not changed"});
  }
  if (version_of(connection.database) > newest_version()) {
    throw Failure(Error{ErrorCode::ledger_newer, connection.file.string(), "made by a newer entente",
                        "Update, or use another folder"});
  }
}

void refuse_older_version(const Connection& connection) {
  if (is_out_of_date(connection)) {
    throw Failure(Error{ErrorCode::not_writable, connection.file.string(),
                        "made by an older entente, and must be brought up to date before it can be read",
                        "Run a command that writes, such as `entente add`"});
  }
}

bool is_out_of_date(const Connection& connection) { return version_of(connection.database) < newest_version(); }

void bring_up_to_date(SQLite::Database& database) {
  const int version = version_of(database);  // read inside the transaction: another process may have been faster
  for (const EmbeddedFile& migration : embedded_migrations()) {
    if (migration_number(migration) > version) {
      run_migration(database, migration);
    }
  }
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(newest_version()));
}

}  // namespace entente::ledger
