// SPDX-License-Identifier: Apache-2.0
#include "ingest/file_bytes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "ingest/file_descriptor.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using testing::TempFolder;

constexpr std::uint64_t kLimit = 1000;

// Root may read everything: for the time of a test the user is one who may not.
class WithoutPrivileges {
 public:
  WithoutPrivileges() {
    constexpr uid_t kNobody = 65534;
    is_changed_ = ::geteuid() == 0 && ::seteuid(kNobody) == 0;
  }
  ~WithoutPrivileges() {
    if (is_changed_ && ::seteuid(0) != 0) {
      std::abort();
    }
  }
  WithoutPrivileges(const WithoutPrivileges&) = delete;
  WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;

 private:
  bool is_changed_ = false;
};

TEST(FileBytes, are_all_bytes_of_the_file) {
  const TempFolder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(read_file_bytes(folder.write("a file", bytes), kLimit).value(), bytes);
  EXPECT_EQ(read_file_bytes(folder.write("empty", ""), kLimit).value(), "");
}

TEST(FileBytes, a_file_that_vanished_is_said_to_be_missing) {
  const TempFolder folder;
  const auto file = folder.write("note.txt", "words");
  std::filesystem::remove(file);
  const auto bytes = read_file_bytes(file, kLimit);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::file_missing);
  EXPECT_EQ(bytes.error().place, file.string());
}

TEST(FileBytes, a_file_over_the_limit_is_refused_by_its_size) {
  const TempFolder folder;
  const auto file = folder.write("large", "");
  std::filesystem::resize_file(file, 8ULL << 40U);  // sparse: reading it would never end
  const auto bytes = read_file_bytes(file, kLimit);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::file_too_large);
  EXPECT_EQ(read_file_bytes(folder.write("just", std::string(kLimit, 'x')), kLimit)->size(), kLimit);
  EXPECT_FALSE(read_file_bytes(folder.write("over", std::string(kLimit + 1, 'x')), kLimit));
}

TEST(FileBytes, an_unreadable_file_is_said_to_be_so) {
  const TempFolder folder;
  const auto file = folder.write("secret.txt", "words");
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const WithoutPrivileges as_nobody;
  const auto bytes = read_file_bytes(file, kLimit);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::file_unreadable);
  EXPECT_THAT(bytes.error().way_out, HasSubstr("read permission"));
}

TEST(FileBytes, folders_pipes_sockets_and_devices_are_refused_without_waiting) {
  const TempFolder folder;
  const auto pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), S_IRUSR | S_IWUSR), 0);
  const auto socket_path = folder.path() / "socket";
  const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  socket_path.string().copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  const std::pair<std::filesystem::path, const char*> rows[] = {
      {folder.path(), "a folder"}, {pipe, "a named pipe"}, {socket_path, "a socket"}, {"/dev/zero", "a device"}};
  for (const auto& [path, kind] : rows) {
    const auto bytes = read_file_bytes(path, kLimit);
    ASSERT_FALSE(bytes) << path;
    EXPECT_EQ(bytes.error().code, ErrorCode::file_unreadable);
    EXPECT_THAT(bytes.error().what, HasSubstr(kind));
  }
}

TEST(FileBytes, a_link_to_itself_is_refused) {
  const TempFolder folder;
  std::filesystem::create_symlink(folder.path() / "loop", folder.path() / "loop");
  EXPECT_EQ(read_file_bytes(folder.path() / "loop", kLimit).error().code, ErrorCode::file_unreadable);
}

TEST(FileBytes, a_file_that_is_written_to_while_it_is_read_is_never_taken_half) {
  const TempFolder folder;
  const auto file = folder.write("log", std::string(1U << 20U, 'a'));
  std::atomic<bool> is_over = false;
  std::thread writer([&] {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    while (!is_over) {
      out.seekp(0);
      out << "changed" << std::flush;
    }
  });
  bool was_changed = false;
  for (int i = 0; i < 10'000 && !was_changed; ++i) {
    const auto bytes = read_file_bytes(file, 1ULL << 30U);
    was_changed = !bytes && bytes.error().code == ErrorCode::file_changed;
  }
  is_over = true;
  writer.join();
  EXPECT_TRUE(was_changed);
}

TEST(FileBytes, a_file_whose_size_is_a_lie_counts_as_changed) {
  if (!std::filesystem::exists("/proc/self/status")) {
    GTEST_SKIP() << "there is no /proc here";
  }
  EXPECT_EQ(read_file_bytes("/proc/self/status", kLimit).error().code, ErrorCode::file_changed);
}

}  // namespace
}  // namespace entente::ingest
