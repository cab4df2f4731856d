// SPDX-License-Identifier: Apache-2.0
#include "engine/safe_file.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <vector>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::content_of;
using testing::error_of;
using testing::TempFolder;

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  return names;
}

// Runs the work in a child whose files may grow to so many bytes; gives the code it failed with, as exit code.
int code_under_limit(rlim_t bytes, const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
    try {
      work();
    } catch (const Failure& failure) {
      ::_exit(static_cast<int>(failure.error().code));
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(SafeFile, it_is_written_whole_and_replaces_an_older_one) {
  const TempFolder temp;
  const auto file = temp.write("report.html", "older and longer");
  write_file_safely(file, "new");
  EXPECT_EQ(content_of(file), "new");
  EXPECT_EQ(names_in(temp.path()).size(), 1U);
}

TEST(SafeFile, where_there_is_no_room_the_older_one_stays_and_no_part_is_left) {
  const TempFolder temp;
  const auto file = temp.write("report.html", "older");
  const std::string large(1U << 16U, 'x');
  EXPECT_EQ(code_under_limit(4096, [&] { write_file_safely(file, large); }), static_cast<int>(ErrorCode::disk_full));
  EXPECT_EQ(content_of(file), "older");
  EXPECT_EQ(names_in(temp.path()).size(), 1U);
}

TEST(SafeFile, of_several_files_none_is_left_where_one_has_no_room) {
  const TempFolder temp;
  const std::array files{FileToWrite{temp.path() / "small", "x"},
                         FileToWrite{temp.path() / "large", std::string(1U << 16U, 'x')}};
  EXPECT_EQ(code_under_limit(4096, [&] { write_files_safely(files); }), static_cast<int>(ErrorCode::disk_full));
  EXPECT_TRUE(names_in(temp.path()).empty());
}

TEST(SafeFile, a_folder_that_is_missing_is_named) {
  const TempFolder temp;
  const Error error = error_of([&] { write_file_safely(temp.path() / "no" / "report.html", "x"); });
  EXPECT_EQ(error.code, ErrorCode::not_writable);
  EXPECT_NE(error.place.find("report.html"), std::string::npos);
}

TEST(SafeFile, a_folder_in_its_place_is_no_file) {
  const TempFolder temp;
  std::filesystem::create_directory(temp.path() / "report.html");
  EXPECT_EQ(error_of([&] { write_file_safely(temp.path() / "report.html", "x"); }).code, ErrorCode::not_writable);
  EXPECT_EQ(names_in(temp.path()).size(), 1U);
}

TEST(FileLock, a_second_holder_is_refused_and_let_in_afterwards) {
  const TempFolder temp;
  const auto file = temp.path() / "lock";
  {
    const FileLock first(file, std::chrono::milliseconds{0});
    EXPECT_EQ(error_of([&] { const FileLock second(file, std::chrono::milliseconds{50}); }).code,
              ErrorCode::ledger_locked);
  }
  EXPECT_NO_THROW(FileLock(file, std::chrono::milliseconds{0}));
}

}  // namespace
}  // namespace entente::engine
