// SPDX-License-Identifier: Apache-2.0
#include "ingest/delimited/byte_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "ingest/file_descriptor.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kPackedBytes = std::size_t{64} << 10U;
constexpr int kGzipWindow = 15 + 16;  // zlib: the largest window, with the frame of gz around it
constexpr std::string_view kGzipMark = "\x1F\x8B";
constexpr std::string_view kZipMark = "PK\x03\x04";

[[noreturn]] void throw_system(const std::filesystem::path& file, int reason) {
  const bool is_missing = reason == ENOENT || reason == ENOTDIR;
  throw Failure({is_missing ? ErrorCode::file_missing : ErrorCode::file_unreadable, file.string(),
                 std::string("it cannot be read (") + std::strerror(reason) + ")",
                 is_missing ? "Check the name" : "Check the rights on it"});
}

std::size_t read_some(int descriptor, std::span<char> bytes, const std::filesystem::path& file) {
  while (true) {
    const ssize_t got = ::read(descriptor, bytes.data(), bytes.size());
    if (got >= 0) {
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      throw_system(file, errno);
    }
  }
}

// Unpacks a gz file as it is read.
class Unpacking {
 public:
  Unpacking(FileDescriptor descriptor, std::filesystem::path file)
      : descriptor_(std::move(descriptor)), file_(std::move(file)), packed_(kPackedBytes) {
    if (::inflateInit2(&stream_, kGzipWindow) != Z_OK) {
      throw Failure({ErrorCode::internal, file_.string(), "zlib cannot start", "Free some memory"});
    }
  }
  ~Unpacking() { ::inflateEnd(&stream_); }
  Unpacking(const Unpacking&) = delete;
  Unpacking& operator=(const Unpacking&) = delete;

  std::size_t read(std::span<char> bytes) {
    stream_.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream_.avail_out = static_cast<uInt>(bytes.size());
    while (stream_.avail_out == bytes.size() && has_input()) {
      unpack();
    }
    return bytes.size() - stream_.avail_out;
  }

  void skip(std::uint64_t count) {
    std::vector<char> stretch(kPackedBytes);
    for (std::size_t got = 1; count > 0 && got > 0; count -= got) {
      got = read(std::span(stretch).first(std::min<std::uint64_t>(stretch.size(), count)));
    }
  }

 private:
  // False at the end of the file; throws where it ends within a part.
  bool has_input() {
    if (stream_.avail_in == 0) {
      stream_.avail_in = static_cast<uInt>(read_some(descriptor_.number(), packed_, file_));
      stream_.next_in = reinterpret_cast<Bytef*>(packed_.data());
    }
    if (stream_.avail_in == 0 && !is_between_parts_) {
      throw Failure({ErrorCode::document_broken, file_.string(), "the gz file is cut short",
                     "Fetch or pack it again; nothing of it was stored"});
    }
    return stream_.avail_in > 0;
  }

  void unpack() {
    if (std::exchange(is_between_parts_, false)) {
      ::inflateReset(&stream_);
    }
    const int outcome = ::inflate(&stream_, Z_NO_FLUSH);
    is_between_parts_ = outcome == Z_STREAM_END;
    if (outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR) {
      throw Failure({ErrorCode::document_broken, file_.string(), "the gz file is damaged",
                     "Fetch or pack it again; nothing of it was stored"});
    }
  }

  FileDescriptor descriptor_;
  std::filesystem::path file_;
  std::vector<char> packed_;
  z_stream stream_{};
  bool is_between_parts_ = false;
};

void refuse_kind(const std::filesystem::path& file) {
  struct stat status{};
  if (::stat(file.c_str(), &status) != 0) {
    throw_system(file, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw Failure({ErrorCode::file_unreadable, file.string(), "this is no ordinary file", "Give a file"});
  }
  if (status.st_size == 0) {
    throw Failure({ErrorCode::file_empty, file.string(), "the file is empty", "Fetch it again"});
  }
}

}  // namespace

ByteReader open_bytes(const std::filesystem::path& file, std::uint64_t from) {
  refuse_kind(file);
  FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.is_open()) {
    throw_system(file, errno);
  }
  std::string first(kZipMark.size(), '\0');
  first.resize(read_some(descriptor.number(), first, file));
  if (first == kZipMark) {
    throw Failure({ErrorCode::file_binary, file.string(), "this is a zip archive",
                   "Unpack it and add the file inside; gz files are read as they are"});
  }
  const bool is_packed = first.starts_with(kGzipMark);
  if (::lseek(descriptor.number(), is_packed ? 0 : static_cast<off_t>(from), SEEK_SET) < 0) {
    throw_system(file, errno);
  }
  if (is_packed) {
    const auto unpacking = std::make_shared<Unpacking>(std::move(descriptor), file);
    unpacking->skip(from);
    return [unpacking](std::span<char> bytes) { return unpacking->read(bytes); };
  }
  const auto shared = std::make_shared<FileDescriptor>(std::move(descriptor));
  return [shared, file](std::span<char> bytes) { return read_some(shared->number(), bytes, file); };
}

ByteReader bytes_in_memory(std::string bytes, std::size_t stretch) {
  return [held = std::move(bytes), stretch, at = std::size_t{0}](std::span<char> target) mutable {
    const std::size_t count = std::min({target.size(), stretch, held.size() - at});
    std::copy_n(held.data() + at, count, target.data());
    at += count;
    return count;
  };
}

}  // namespace entente::ingest
