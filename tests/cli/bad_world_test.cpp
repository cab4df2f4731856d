// SPDX-License-Identifier: Apache-2.0
// Disks that fill up, folders without rights, ledgers that others hold, and ends that come without warning.
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/cli/case_folder.hpp"

namespace entente::cli {
namespace {

using engine::testing::kNote;
using engine::testing::TempFolder;
using testing::CaseFolder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Ran;

std::string long_note(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    text += kNote;
  }
  return text;
}

void execute(const std::filesystem::path& ledger, const char* sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(ledger.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
  sqlite3_close(database);
}

// A small file system of its own, gone with the test.
class SmallDisk {
 public:
  SmallDisk() : is_mounted_(::mount("tmpfs", temp_.path().c_str(), "tmpfs", 0, "size=512k") == 0) {}
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (is_mounted_) {
      ::umount(temp_.path().c_str());
    }
  }
  [[nodiscard]] bool is_mounted() const { return is_mounted_; }
  [[nodiscard]] const std::filesystem::path& path() const { return temp_.path(); }
  std::filesystem::path write(const std::string& name, std::string_view bytes) const {
    return temp_.write(name, bytes);
  }

 private:
  TempFolder temp_;
  bool is_mounted_;
};

TEST(FullDisk, what_does_not_fit_is_refused_and_what_was_stored_stays) {
  const CaseFolder project;
  project.write("small.txt", kNote);
  project.write("large.txt", long_note(1U << 20U));
  EXPECT_EQ(project.run({"add", "small.txt"}).exit, 0);
  testing::Call add = project.call({"add", "large.txt"});
  add.file_bytes = 256U << 10U;
  const Ran ran = testing::run(add);
  EXPECT_EQ(ran.exit, 1) << ran.out;
  EXPECT_THAT(ran.err, HasSubstr("room"));
  EXPECT_EQ(project.inputs().size(), 2U) << "the small note and its sidecar";
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(FullDisk, where_only_the_ledger_does_not_fit_no_original_is_left) {
  const CaseFolder project;
  project.write("note.txt", long_note(64U << 10U));
  testing::Call add = project.call({"add", "note.txt"});
  add.file_bytes = 160U << 10U;  // the original fits, the ledger with its claims does not
  const Ran ran = testing::run(add);
  EXPECT_EQ(ran.exit, 1) << ran.out;
  EXPECT_THAT(ran.err, HasSubstr("ledger.sqlite"));
  EXPECT_THAT(project.inputs(), IsEmpty());
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(FullDisk, a_real_one) {
  const SmallDisk disk;
  if (!disk.is_mounted()) {
    GTEST_SKIP() << "mounting a small file system needs rights that this user lacks";
  }
  ASSERT_EQ(testing::run({.words = {"init", "case"}, .folder = disk.path()}).exit, 0);
  const auto folder = disk.path() / "case";
  disk.write("case/actors.csv", engine::testing::kActors);
  const TempFolder elsewhere;
  const std::string large = elsewhere.write("large.txt", long_note(300U << 10U));
  const Ran add = testing::run({.words = {"add", large}, .folder = folder});
  EXPECT_EQ(add.exit, 1) << add.out;
  EXPECT_THAT(add.err, ::testing::AnyOf(HasSubstr("room"), HasSubstr("disk is full")));
  const Ran check = testing::run({.words = {"check"}, .folder = folder});
  EXPECT_EQ(check.exit, 0) << check.out << check.err;
}

TEST(FullDisk, a_report_that_does_not_fit_leaves_the_older_one) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  project.write("out.html", "older");
  testing::Call report = project.call({"report", "rbf", "hg", "-o", "out.html"});
  report.file_bytes = 1024;
  EXPECT_EQ(testing::run(report).exit, 1);
  EXPECT_EQ(engine::testing::content_of(project.folder() / "out.html"), "older");
}

TEST(ReadOnlyFolder, it_can_be_asked_and_is_not_written) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project.folder().parent_path())) {
    std::filesystem::permissions(entry.path(),
                                 entry.is_directory() ? std::filesystem::perms{0555} : std::filesystem::perms{0444});
  }
  std::filesystem::permissions(project.folder().parent_path(), std::filesystem::perms{0555});
  testing::Call assess = project.call({"assess", "rbf", "hg"});
  testing::Call add = project.call({"add", "note.txt"});
  assess.is_nobody = add.is_nobody = testing::is_root();
  const Ran asked = testing::run(assess);
  const Ran added = testing::run(add);
  if (asked.exit == 127) {
    GTEST_SKIP() << "the built program cannot be run by a user without rights";
  }
  EXPECT_EQ(asked.exit, 0) << asked.err;
  EXPECT_EQ(added.exit, 1) << added.out;
  EXPECT_THAT(added.err, HasSubstr("my case"));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project.folder().parent_path())) {
    std::filesystem::permissions(entry.path(), std::filesystem::perms{0755});
  }
  std::filesystem::permissions(project.folder().parent_path(), std::filesystem::perms{0755});
}

TEST(LockedLedger, adding_waits_and_then_says_who_is_in_the_way) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open((project.folder() / ".entente/ledger.sqlite").c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  const Ran add = project.run({"add", "note.txt"});
  sqlite3_close(other);
  EXPECT_EQ(add.exit, 1) << add.out;
  EXPECT_THAT(add.err, HasSubstr("another entente"));
  EXPECT_THAT(project.inputs(), IsEmpty());
  EXPECT_EQ(project.run({"add", "note.txt"}).exit, 0);
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(NewerLedger, every_command_refuses_it_and_changes_nothing) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  execute(project.folder() / ".entente/ledger.sqlite", "PRAGMA user_version = 999");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"add", "note.txt"}, {"claims"}, {"assess", "rbf", "hg"}, {"check"}}) {
    const Ran ran = project.run(words);
    EXPECT_EQ(ran.exit, 1) << words.front();
    EXPECT_THAT(ran.err, HasSubstr("newer")) << words.front();
  }
  EXPECT_THAT(project.inputs(), IsEmpty());
}

TEST(BrokenLedger, it_is_named) {
  const CaseFolder project;
  project.write(".entente/ledger.sqlite", "this is no ledger at all, but it is long enough to look like a file");
  const Ran claims = project.run({"claims"});
  EXPECT_EQ(claims.exit, 1);
  EXPECT_THAT(claims.err, HasSubstr("ledger.sqlite"));
}

TEST(Kill, a_run_that_is_ended_at_any_moment_leaves_a_project_in_order) {
  constexpr int kKills = 12;
  constexpr int kNotes = 40;
  const CaseFolder project;
  for (int i = 0; i < kNotes; ++i) {
    project.write("notes/note-" + std::to_string(i) + ".txt", std::string(kNote) + std::to_string(i));
  }
  for (int i = 0; i < kKills; ++i) {
    testing::Background add(project.call({"add", "notes"}));
    std::this_thread::sleep_for(std::chrono::milliseconds{15 * (i + 1)});
    add.kill();
    if (!project.findings().empty()) {  // the one original whose ledger row was still to come
      EXPECT_EQ(project.run({"add", "inputs"}).exit, 0);
    }
    EXPECT_THAT(project.findings(), IsEmpty()) << "after kill " << i;
  }
  EXPECT_EQ(project.run({"add", "notes"}).exit, 0);
  EXPECT_EQ(project.run({"check"}).out, "All 40 documents and 120 claims are in order.\n");
}

}  // namespace
}  // namespace entente::cli
