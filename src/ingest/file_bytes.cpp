// SPDX-License-Identifier: Apache-2.0
#include "ingest/file_bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "ingest/file_descriptor.hpp"

namespace entente::ingest {
namespace {

constexpr std::uint64_t kBytesPerMebibyte = 1ULL << 20U;

std::string in_mebibytes(std::uint64_t bytes) {
  return std::to_string((bytes + kBytesPerMebibyte - 1) / kBytesPerMebibyte) + " MiB";
}

tl::unexpected<Error> system_failure(const std::filesystem::path& file, int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return fail(
          ErrorCode::file_missing, file.string(), "there is no such file",
          "Check the name; if it was there a moment ago, it has been moved or deleted: put it back and try again");
    case EACCES:
    case EPERM:
      return fail(ErrorCode::file_unreadable, file.string(), "the file may not be read by this user",
                  "Give read permission, for example with chmod u+r");
    case ELOOP:
      return fail(ErrorCode::file_unreadable, file.string(), "the link leads back to itself",
                  "Point the link at a file");
    default:
      return fail(ErrorCode::file_unreadable, file.string(),
                  "the system could not read it (" + std::generic_category().message(number) + ")",
                  "Check the disk, then try again");
  }
}

// What stands there in place of a regular file.
std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) {
    return "a folder";
  }
  if (S_ISFIFO(mode)) {
    return "a named pipe";
  }
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

Result<void> check_kind(const std::filesystem::path& file, const struct stat& status, std::uint64_t limit_bytes) {
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorCode::file_unreadable, file.string(), "this is " + kind_of(status.st_mode) + ", not a file",
                S_ISDIR(status.st_mode) ? "Give a file in it" : "Save its content to a file and give that");
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit_bytes) {
    return fail(ErrorCode::file_too_large, file.string(),
                "the file has " + in_mebibytes(size) + "; at most " + in_mebibytes(limit_bytes) + " are read",
                "Split it into smaller files");
  }
  return {};
}

tl::unexpected<Error> changed(const std::filesystem::path& file) {
  return fail(ErrorCode::file_changed, file.string(), "the file changed while it was read",
              "Wait until it is written in full, then try again");
}

// Reads until the end, or one byte more than expected, which tells that the file grew.
Result<std::string> read_to_end(const std::filesystem::path& file, int descriptor, std::size_t expected) {
  std::string bytes(expected + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return system_failure(file, errno);
    }
    if (got == 0) {
      break;
    }
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

bool is_same_moment(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

}  // namespace

Result<std::string> read_file_bytes(const std::filesystem::path& file, std::uint64_t limit_bytes) {
  struct stat before{};
  // Looked at before it is opened: opening a device may act on it.
  if (::stat(file.c_str(), &before) != 0) {
    return system_failure(file, errno);
  }
  if (auto checked = check_kind(file, before, limit_bytes); !checked) {
    return tl::unexpected(checked.error());
  }
  const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!descriptor.is_open() || ::fstat(descriptor.number(), &before) != 0) {
    return system_failure(file, errno);
  }
  if (auto checked = check_kind(file, before, limit_bytes); !checked) {
    return tl::unexpected(checked.error());
  }
  const auto expected = static_cast<std::size_t>(before.st_size);
  Result<std::string> bytes = read_to_end(file, descriptor.number(), expected);
  struct stat after{};
  if (bytes &&
      (::fstat(descriptor.number(), &after) != 0 || !is_same_moment(before, after) || bytes->size() != expected)) {
    return changed(file);
  }
  return bytes;
}

}  // namespace entente::ingest
