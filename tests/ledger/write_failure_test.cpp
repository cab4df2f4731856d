// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <thread>

#include "ledger/sqlite/open_options.hpp"
#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr OpenOptions kNoPatience{.busy_timeout = std::chrono::milliseconds(50)};

void make_sample_ledger(const fs::path& file) {
  Ledger ledger = Ledger::open(file, Ledger::Access::read_write);
  add_sample(ledger, "a");
}

TEST(WriteFailure, a_ledger_that_another_process_is_writing_is_told_as_locked) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write, kNoPatience);
  add_sample(ledger, "a");
  SQLite::Database other(folder.ledger_file().string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  const Error error = error_of([&] { add_sample(ledger, "b"); });
  EXPECT_EQ(error.code, ErrorCode::ledger_locked);
  EXPECT_EQ(error.place, folder.ledger_file().string());
  EXPECT_THAT(error.what, HasSubstr("another entente is writing"));
  EXPECT_THAT(error.way_out, HasSubstr("Wait or close it"));
  EXPECT_EQ(ledger.claims({}).size(), 3U);  // reading goes on
  other.exec("ROLLBACK");
  add_sample(ledger, "b");
  EXPECT_EQ(ledger.document_count(), 2U);
}

TEST(WriteFailure, a_ledger_that_is_held_against_readers_too_is_told_as_locked) {
  const TempFolder folder;
  make_sample_ledger(folder.ledger_file());
  SQLite::Database other(folder.ledger_file().string(), SQLite::OPEN_READWRITE);
  other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  for (const Ledger::Access access : {Ledger::Access::read_only, Ledger::Access::read_write}) {
    EXPECT_EQ(error_of([&] { (void)Ledger::open(folder.ledger_file(), access, kNoPatience); }).code,
              ErrorCode::ledger_locked);
  }
}

TEST(WriteFailure, a_write_waits_for_another_to_end) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  SQLite::Database other(folder.ledger_file().string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  std::thread release([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    other.exec("ROLLBACK");
  });
  add_sample(ledger, "a");
  release.join();
  EXPECT_EQ(ledger.document_count(), 1U);
}

TEST(WriteFailure, a_ledger_opened_for_reading_is_not_written) {
  const TempFolder folder;
  make_sample_ledger(folder.ledger_file());
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  EXPECT_EQ(error_of([&] { add_sample(ledger, "b"); }).code, ErrorCode::not_writable);
  EXPECT_EQ(ledger.document_count(), 1U);
}

// Adds documents until it fails; gives how many were stored, and the error.
std::pair<std::size_t, Error> fill_up(Ledger& ledger) {
  for (std::size_t stored = 0;; ++stored) {
    try {
      add_sample(ledger, "document-" + std::to_string(stored));
    } catch (const Failure& failure) {
      return {stored, failure.error()};
    }
  }
}

TEST(WriteFailure, a_full_ledger_keeps_what_was_stored_and_nothing_half) {
  const TempFolder folder;
  constexpr std::int64_t kPages = 60;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write, {.max_pages = kPages});
  const auto [stored, error] = fill_up(ledger);
  EXPECT_EQ(error.code, ErrorCode::disk_full) << to_text(error);
  EXPECT_EQ(error.place, folder.ledger_file().string());
  EXPECT_GT(stored, 0U);
  EXPECT_EQ(ledger.document_count(), stored);
  EXPECT_EQ(ledger.claims({}).size(), 3 * stored);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
  // With room again, writing goes on.
  Ledger roomy = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(roomy, "one more");
  EXPECT_EQ(roomy.document_count(), stored + 1);
}

// Lets no file of this process grow beyond the size, as a full disk would.
void limit_file_size(rlim_t bytes) {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

constexpr int kAsExpected = 0;
constexpr int kNothingStored = 1;
constexpr int kOtherError = 2;
constexpr int kCannotTry = 3;
constexpr int kRowsDiffer = 4;

TEST(WriteFailure, a_disk_that_takes_no_more_is_told_as_full) {
  const TempFolder folder;
  const int code = run_in_child([&] {
    constexpr rlim_t kBytes = 300'000;
    limit_file_size(kBytes);
    Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
    const auto [stored, error] = fill_up(ledger);
    if (stored == 0) {
      return kNothingStored;
    }
    if (error.code != ErrorCode::disk_full) {
      return kOtherError;
    }
    return ledger.document_count() == stored ? kAsExpected : kRowsDiffer;
  });
  EXPECT_EQ(code, kAsExpected);
  const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  EXPECT_GT(ledger.document_count(), 0U);
  EXPECT_EQ(ledger.claims({}).size(), 3 * ledger.document_count());
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST(WriteFailure, a_disk_without_room_for_a_ledger_gets_none) {
  const TempFolder folder;
  const int code = run_in_child([&] {
    constexpr rlim_t kBytes = 8'000;
    limit_file_size(kBytes);
    try {
      (void)Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
    } catch (const Failure& failure) {
      return failure.error().code == ErrorCode::disk_full ? kAsExpected : kOtherError;
    }
    return kCannotTry;
  });
  EXPECT_EQ(code, kAsExpected);
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

// Rights do not bind the administrator, so that a test run by one gives them up in its child.
bool give_up_rights() {
  constexpr id_t kNobody = 65534;
  if (::geteuid() != 0) {
    return true;
  }
  return ::setgroups(0, nullptr) == 0 && ::setgid(kNobody) == 0 && ::setuid(kNobody) == 0;
}

class ReadOnlyFolder : public testing::Test {
 protected:
  ReadOnlyFolder() { make_sample_ledger(folder.ledger_file()); }

  Ledger open(Ledger::Access access) const { return Ledger::open(folder.ledger_file(), access); }

  void forbid_writing() {
    using fs::perms;
    const perms read = perms::owner_read | perms::group_read | perms::others_read;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) {
      fs::permissions(entry.path(), read);
    }
    fs::permissions(folder.path(), read | perms::owner_exec | perms::group_exec | perms::others_exec);
  }

  // The code of the child, which runs the work without the right to write.
  int without_rights(const std::function<int()>& work) const {
    return run_in_child([&] {
      const bool can_try = give_up_rights() && ::access(folder.path().c_str(), W_OK) != 0 &&
                           ::access(folder.ledger_file().c_str(), R_OK) == 0;
      return can_try ? work() : kCannotTry;
    });
  }

  int open_code(Ledger::Access access, ErrorCode expected) const {
    return without_rights([&] {
      try {
        (void)open(access);
      } catch (const Failure& failure) {
        return failure.error().code == expected ? kAsExpected : kOtherError;
      }
      return kRowsDiffer;
    });
  }

  TempFolder folder;
};

#define SKIP_IF_IMPOSSIBLE(code)                                        \
  if ((code) == kCannotTry) {                                           \
    GTEST_SKIP() << "this system lets the test write where it may not"; \
  }

TEST_F(ReadOnlyFolder, a_ledger_can_still_be_read) {
  forbid_writing();
  const int code = without_rights([&] {
    const Ledger ledger = open(Ledger::Access::read_only);
    return ledger.claims({}).size() == 3 && ledger.find_problems().empty() ? kAsExpected : kRowsDiffer;
  });
  SKIP_IF_IMPOSSIBLE(code);
  EXPECT_EQ(code, kAsExpected);
}

TEST_F(ReadOnlyFolder, a_ledger_cannot_be_written) {
  forbid_writing();
  const int code = open_code(Ledger::Access::read_write, ErrorCode::not_writable);
  SKIP_IF_IMPOSSIBLE(code);
  EXPECT_EQ(code, kAsExpected);
}

TEST_F(ReadOnlyFolder, a_ledger_cannot_be_made) {
  fs::remove(folder.ledger_file());
  forbid_writing();
  const int code = run_in_child([&] {
    if (!give_up_rights() || ::access(folder.path().c_str(), W_OK) == 0) {
      return kCannotTry;
    }
    try {
      (void)open(Ledger::Access::read_write);
    } catch (const Failure& failure) {
      return failure.error().code == ErrorCode::not_writable ? kAsExpected : kOtherError;
    }
    return kRowsDiffer;
  });
  SKIP_IF_IMPOSSIBLE(code);
  EXPECT_EQ(code, kAsExpected);
}

TEST_F(ReadOnlyFolder, rows_that_wait_in_the_log_are_never_left_out_without_a_word) {
  // A killed writer leaves its newest rows in the write-ahead log.
  const int killed = run_in_child([&] {
    Ledger ledger = open(Ledger::Access::read_write);
    add_sample(ledger, "b");
    ::kill(::getpid(), SIGKILL);
    return kOtherError;
  });
  ASSERT_EQ(killed, -SIGKILL);
  ASSERT_GT(fs::file_size(folder.ledger_file().string() + "-wal"), 0U);
  fs::remove(folder.ledger_file().string() + "-shm");
  forbid_writing();
  const int code = open_code(Ledger::Access::read_only, ErrorCode::not_writable);
  SKIP_IF_IMPOSSIBLE(code);
  EXPECT_EQ(code, kAsExpected);
}

}  // namespace
}  // namespace entente::ledger
