// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

namespace fs = std::filesystem;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::array kBothAccesses{Ledger::Access::read_only, Ledger::Access::read_write};

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

// Opening fails with the code, names the file and a way out, shows none of SQLite's own words, and changes nothing.
void expect_refused(const fs::path& file, Ledger::Access access, ErrorCode code, const std::string& what) {
  const std::string before = fs::is_regular_file(file) ? bytes_of(file) : "";
  const Error error = error_of([&] { (void)Ledger::open(file, access); });
  EXPECT_EQ(error.code, code) << to_text(error);
  EXPECT_EQ(error.place, file.string());
  EXPECT_THAT(error.what, HasSubstr(what));
  EXPECT_NE(error.way_out, "");
  EXPECT_THAT(to_text(error), Not(AnyOf(HasSubstr("malformed"), HasSubstr("SQLITE"), HasSubstr("disk image"))));
  EXPECT_EQ(fs::is_regular_file(file) ? bytes_of(file) : "", before);
}

void make_sample_ledger(const fs::path& file, int documents) {
  Ledger ledger = Ledger::open(file, Ledger::Access::read_write);
  for (int i = 0; i < documents; ++i) {
    add_sample(ledger, "document-" + std::to_string(i));
  }
}

TEST(BadFile, reading_does_not_make_a_ledger) {
  const TempFolder folder;
  expect_refused(folder.ledger_file(), Ledger::Access::read_only, ErrorCode::ledger_missing, "no ledger yet");
  EXPECT_FALSE(fs::exists(folder.ledger_file()));
}

TEST(BadFile, a_missing_folder_is_named) {
  const TempFolder folder;
  for (const Ledger::Access access : kBothAccesses) {
    expect_refused(folder.path() / "nowhere" / "ledger.sqlite", access, ErrorCode::ledger_missing, "folder");
  }
}

TEST(BadFile, a_folder_is_no_ledger) {
  const TempFolder folder;
  fs::create_directory(folder.ledger_file());
  for (const Ledger::Access access : kBothAccesses) {
    expect_refused(folder.ledger_file(), access, ErrorCode::ledger_broken, "this is a folder");
  }
}

TEST(BadFile, a_text_file_is_no_ledger) {
  const TempFolder folder;
  write_bytes(folder.ledger_file(), std::string(5000, 'x'));
  for (const Ledger::Access access : kBothAccesses) {
    expect_refused(folder.ledger_file(), access, ErrorCode::ledger_broken, "no ledger");
  }
}

TEST(BadFile, a_file_cut_to_nothing_is_not_taken_for_a_new_ledger) {
  const TempFolder folder;
  write_bytes(folder.ledger_file(), "");
  for (const Ledger::Access access : kBothAccesses) {
    expect_refused(folder.ledger_file(), access, ErrorCode::ledger_broken, "is empty");
  }
}

TEST(BadFile, a_truncated_ledger_is_called_damaged_wherever_it_is_cut) {
  const TempFolder folder;
  make_sample_ledger(folder.ledger_file(), 20);
  const std::string whole = bytes_of(folder.ledger_file());
  for (const std::size_t kept : {std::size_t{1}, std::size_t{15}, std::size_t{50}, std::size_t{99}, std::size_t{700},
                                 std::size_t{4096}, std::size_t{5000}, whole.size() / 2, whole.size() - 4096}) {
    const fs::path cut = folder.path() / ("cut-" + std::to_string(kept));
    write_bytes(cut, whole.substr(0, kept));
    for (const Ledger::Access access : kBothAccesses) {
      expect_refused(cut, access, ErrorCode::ledger_broken, "");
    }
  }
}

TEST(BadFile, damage_inside_a_ledger_is_told_on_reading_and_found_by_the_check) {
  const TempFolder folder;
  make_sample_ledger(folder.ledger_file(), 40);
  const int page = SQLite::Database(folder.ledger_file().string())
                       .execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'claim_details'")
                       .getInt();
  constexpr std::size_t kPageBytes = 4096;
  std::string bytes = bytes_of(folder.ledger_file());
  bytes.replace(static_cast<std::size_t>(page - 1) * kPageBytes, 16, 16, '\xEE');
  write_bytes(folder.ledger_file(), bytes);
  const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  const Error error = error_of([&] { (void)ledger.claims({}); });
  EXPECT_EQ(error.code, ErrorCode::ledger_broken) << to_text(error);
  EXPECT_EQ(error.place, folder.ledger_file().string());
  EXPECT_THAT(text_of(ledger.find_problems()), HasSubstr("damaged"));
}

TEST(BadFile, a_file_of_another_program_is_refused_and_left_as_it_is) {
  const TempFolder folder;
  SQLite::Database(folder.ledger_file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE bookmarks (address TEXT)");
  for (const Ledger::Access access : kBothAccesses) {
    expect_refused(folder.ledger_file(), access, ErrorCode::ledger_broken, "no ledger of entente");
  }
}

TEST(BadFile, a_ledger_of_a_newer_version_is_refused) {
  const TempFolder folder;
  make_sample_ledger(folder.ledger_file(), 1);
  damage(folder.ledger_file(), "PRAGMA user_version = 99");
  for (const Ledger::Access access : kBothAccesses) {
    expect_refused(folder.ledger_file(), access, ErrorCode::ledger_newer, "made by a newer entente");
  }
}

TEST(BadFile, a_ledger_of_an_older_version_is_brought_up_to_date_by_a_writer_only) {
  const TempFolder folder;
  SQLite::Database(folder.ledger_file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("PRAGMA journal_mode = WAL; PRAGMA application_id = 0x454E5445; PRAGMA user_version = 0");
  expect_refused(folder.ledger_file(), Ledger::Access::read_only, ErrorCode::not_writable, "made by an older entente");
  make_sample_ledger(folder.ledger_file(), 1);
  EXPECT_EQ(Ledger::open(folder.ledger_file(), Ledger::Access::read_only).document_count(), 1U);
}

TEST(BadFile, a_ledger_in_a_path_with_odd_letters_is_opened) {
  const TempFolder folder;
  const fs::path file = folder.path() / "what? 100% #1 – ā.sqlite";
  make_sample_ledger(file, 1);
  EXPECT_TRUE(fs::exists(file));
  EXPECT_EQ(Ledger::open(file, Ledger::Access::read_only).document_count(), 1U);
}

TEST(BadFile, a_closed_ledger_is_one_file_and_nothing_else) {
  const TempFolder folder;
  make_sample_ledger(folder.ledger_file(), 3);
  EXPECT_EQ(Ledger::open(folder.ledger_file(), Ledger::Access::read_only).document_count(), 3U);
  const auto entries = std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{});
  EXPECT_EQ(entries, 1);
}

}  // namespace
}  // namespace entente::ledger
