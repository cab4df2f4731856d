// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/connection.hpp"

#include <sqlite3.h>

#include <string_view>

#include "ledger/sqlite/migrate.hpp"
#include "ledger/sqlite/new_file.hpp"

namespace entente::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPlainInAddress = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

// A file: address; everything that could mean something in one is written %XX.
std::string address_of(const fs::path& file) {
  constexpr std::string_view kHexDigits = "0123456789ABCDEF";
  constexpr unsigned kLowFourBits = 0xFU;
  std::string address = "file://";
  for (const char byte : fs::absolute(file).string()) {
    if (kPlainInAddress.find(byte) != std::string_view::npos) {
      address += byte;
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    address += '%';
    address += kHexDigits[code >> 4U];
    address += kHexDigits[code & kLowFourBits];
  }
  return address;
}

// Holds the rows and indexes of some 100,000 claims, so that a question reads a page once.
constexpr int kCacheKibibytes = 64 * 1024;

void set_up(SQLite::Database& database, const OpenOptions& options) {
  database.exec(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; "
      "PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;");
  database.exec("PRAGMA cache_size = -" + std::to_string(kCacheKibibytes));
  if (options.max_pages > 0) {
    database.exec("PRAGMA max_page_count = " + std::to_string(options.max_pages));
  }
}

Connection open_at(const fs::path& file, Ledger::Access access, const std::string& address,
                   const OpenOptions& options) {
  const auto wait = static_cast<int>(options.busy_timeout.count());
  Connection connection{file, access, SQLite::Database(address, SQLite::OPEN_READWRITE | SQLite::OPEN_URI, wait),
                        options.blocks_a_commit};
  guarded(connection, [&] {
    set_up(connection.database, options);
    refuse_foreign_file(connection);
  });
  return connection;
}

void refuse_missing(const fs::path& file, Ledger::Access access) {
  std::error_code ignored;
  const fs::path folder = fs::absolute(file).parent_path();
  if (!fs::is_directory(folder, ignored)) {
    throw Failure(Error{ErrorCode::ledger_missing, file.string(), "its folder does not exist",
                        "Make a project with `entente init DIR`, or go to one that is there"});
  }
  if (access == Ledger::Access::read_only && !fs::exists(file, ignored)) {
    throw Failure(Error{ErrorCode::ledger_missing, file.string(), "there is no ledger yet",
                        "Add a document with `entente add FILE`"});
  }
}

// A ledger is put in place whole (new_file.hpp), so an empty file is the rest of a lost one, never a new one.
void refuse_no_file(const fs::path& file) {
  std::error_code ignored;
  const auto refuse = [&](std::string_view what) {
    throw Failure(Error{ErrorCode::ledger_broken, file.string(), std::string(what),
                        "Put back a backup, or move it away and add the inputs again"});
  };
  if (fs::is_directory(file, ignored)) {
    refuse("this is a folder, no ledger");
  }
  if (fs::is_regular_file(file, ignored) && fs::file_size(file, ignored) == 0) {
    refuse("the ledger is empty: its content is lost");
  }
}

// Readers of a file in WAL mode need to write beside it. Where that is not allowed the file can be read as it stands,
// as long as nothing waits in its write-ahead log.
Connection open_unchanging(const fs::path& file, const OpenOptions& options) {
  std::error_code ignored;
  const fs::path log = file.string() + "-wal";
  if (fs::exists(log, ignored) && fs::file_size(log, ignored) > 0) {
    throw Failure(
        Error{ErrorCode::not_writable, file.string(),
              "the newest rows are still in " + log.filename().string() + " and the folder may not be written",
              "Run `entente check` once where the folder may be written, or copy the folder and use the copy"});
  }
  Connection connection = open_at(file, Ledger::Access::read_only, address_of(file) + "?immutable=1", options);
  refuse_older_version(connection);
  return connection;
}

Connection open_for_reading(const fs::path& file, const OpenOptions& options) {
  try {
    Connection connection = open_at(file, Ledger::Access::read_only, address_of(file), options);
    connection.database.exec("PRAGMA query_only = ON");
    refuse_older_version(connection);
    return connection;
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::not_writable) {
      throw;
    }
  }
  return open_unchanging(file, options);
}

Connection open_for_writing(const fs::path& file, const OpenOptions& options) {
  Connection connection = open_at(file, Ledger::Access::read_write, address_of(file), options);
  // SQLite falls back to reading without a word where a file is write-protected.
  if (sqlite3_db_readonly(connection.database.getHandle(), "main") != 0) {
    throw Failure(describe_storage_error(SQLITE_READONLY, 0, file));
  }
  if (is_out_of_date(connection)) {
    write_whole(connection, [&] { bring_up_to_date(connection.database); });
  }
  return connection;
}

}  // namespace

// An error during a commit is kept with the write-ahead log only, not with the connection.
int system_error_of(const SQLite::Database& database) {
  sqlite3* const handle = database.getHandle();
  int reason = sqlite3_system_errno(handle);
  sqlite3_file* log = nullptr;
  if (reason == 0 &&
      sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log)) == SQLITE_OK &&
      log != nullptr && log->pMethods != nullptr) {
    log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &reason);
  }
  return reason;
}

Connection open_connection(const fs::path& file, Ledger::Access access, const OpenOptions& options) {
  refuse_missing(file, access);
  refuse_no_file(file);
  try {
    if (access == Ledger::Access::read_only) {
      return open_for_reading(file, options);
    }
    create_if_missing(file, options);
    return open_for_writing(file, options);
  } catch (const SQLite::Exception& problem) {
    throw Failure(describe_storage_error(problem.getExtendedErrorCode(), 0, file));
  }
}

}  // namespace entente::ledger
