// SPDX-License-Identifier: Apache-2.0
#include "ingest/child_files.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace entente::ingest {
namespace {

// The child puts its files on 0, 1 and 2, so none of ours may stand there.
FileDescriptor above_standard(int number) {
  constexpr int kFirstFree = STDERR_FILENO + 1;
  const FileDescriptor original(number);
  return FileDescriptor(::fcntl(number, F_DUPFD_CLOEXEC, kFirstFree));
}

}  // namespace

std::optional<Pipe> open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return std::nullopt;
  }
  Pipe pipe{above_standard(ends[0]), above_standard(ends[1])};
  return pipe.read_end.is_open() && pipe.write_end.is_open() ? std::optional(std::move(pipe)) : std::nullopt;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return true;
}

FileDescriptor file_in_memory(std::string_view content) {
  const int created = ::memfd_create("entente-input", MFD_CLOEXEC);
  if (created < 0) {
    return {};
  }
  FileDescriptor file = above_standard(created);
  const bool is_ready = file.is_open() && write_all(file.number(), content) && ::lseek(file.number(), 0, SEEK_SET) == 0;
  return is_ready ? std::move(file) : FileDescriptor();
}

}  // namespace entente::ingest
