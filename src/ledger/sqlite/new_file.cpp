// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/new_file.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string>
#include <system_error>
#include <thread>

#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/failures.hpp"
#include "ledger/sqlite/migrate.hpp"

namespace entente::ledger {
namespace {

namespace fs = std::filesystem;

// The name under which a ledger is made; removed at the end together with SQLite's files beside it.
class UnfinishedFile {
 public:
  explicit UnfinishedFile(const fs::path& file)
      : path_(file.string() + ".new-" + std::to_string(::getpid()) + "-" +
              std::to_string(std::hash<std::thread::id>{}(std::this_thread::get_id()))) {
    remove_all();  // what a killed process of the same number may have left
  }
  ~UnfinishedFile() { remove_all(); }
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  void remove_all() const {
    std::error_code ignored;
    for (const char* const ending : {"", "-wal", "-shm", "-journal"}) {
      fs::remove(path_.string() + ending, ignored);
    }
  }
  fs::path path_;
};

// Problems are told with the name that the ledger is to have.
void make_ledger(const fs::path& path, const fs::path& file, const OpenOptions& options) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                            static_cast<int>(options.busy_timeout.count()));
  try {
    // One sync at the end (put_in_place) does for all: until then nobody knows the file.
    database.exec("PRAGMA synchronous = OFF");
    // Some network disks cannot do WAL; SQLite then keeps its rollback journal, which is as safe.
    database.tryExec("PRAGMA journal_mode = WAL");
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    bring_up_to_date(database);
    transaction.commit();
  } catch (const SQLite::Exception& problem) {
    throw Failure(describe_storage_error(problem.getExtendedErrorCode(), system_error_of(database), file));
  }
}

[[nodiscard]] bool sync_to_disk(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) {
    return false;
  }
  const bool is_synced = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return is_synced;
}

void put_in_place(const fs::path& made, const fs::path& file) {
  if (!sync_to_disk(made, O_RDWR)) {
    throw Failure(describe_storage_error(SQLITE_IOERR_FSYNC, errno, file));
  }
  std::error_code problem;
  fs::create_hard_link(made, file, problem);
  if (problem && !fs::exists(file)) {
    fs::rename(made, file, problem);  // disks without hard links (FAT)
  }
  if (problem && !fs::exists(file)) {
    throw Failure(Error{ErrorCode::not_writable, file.string(), "the ledger could not be put in place",
                        "Check the folder's rights, or use another folder"});
  }
  // A new name survives a power cut only once its folder is on disk too; some network disks do not offer that.
  static_cast<void>(sync_to_disk(fs::absolute(file).parent_path(), O_RDONLY | O_DIRECTORY));
}

}  // namespace

void create_if_missing(const fs::path& file, const OpenOptions& options) {
  std::error_code ignored;
  if (fs::exists(file, ignored)) {
    return;
  }
  const UnfinishedFile unfinished(file);
  make_ledger(unfinished.path(), file, options);
  put_in_place(unfinished.path(), file);
}

}  // namespace entente::ledger
