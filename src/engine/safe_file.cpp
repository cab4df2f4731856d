// SPDX-License-Identifier: Apache-2.0
#include "engine/safe_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <thread>

#include "base/error.hpp"

namespace entente::engine {
namespace {

using ingest::FileDescriptor;

constexpr mode_t kFileMode = 0666;  // the user's umask takes away what should not be
constexpr std::chrono::milliseconds kLockPause{20};

[[noreturn]] void fail_writing(const std::filesystem::path& file, int problem) {
  // EFBIG: a limit on the size of files, which ends a write as a full disk does.
  if (problem == ENOSPC || problem == EDQUOT || problem == EFBIG) {
    throw Failure({ErrorCode::disk_full, file.string(), "there is no room left to write it",
                   "Free some space and run the same command again; what was stored before is kept"});
  }
  if (problem == EACCES || problem == EPERM || problem == EROFS) {
    throw Failure({ErrorCode::not_writable, file.string(), "it must not be written here",
                   "Change the folder's permissions, or work in a copy of it"});
  }
  throw Failure({ErrorCode::not_writable, file.string(), "the system could not write it",
                 "See that its folder exists and that the name is one of a file"});
}

void write_all(const FileDescriptor& target, std::string_view bytes, const std::filesystem::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(target.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      fail_writing(file, errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(target.number()) != 0) {
    fail_writing(file, errno);
  }
}

void sync_folder(const std::filesystem::path& folder) {
  const FileDescriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!opened.is_open() || ::fsync(opened.number()) != 0) {
    // Some file systems cannot sync a folder; the file itself is safe, and its name follows.
    return;
  }
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

// Writes beside the file; the part is removed again if that fails.
void write_part(const std::filesystem::path& part, std::string_view bytes, const std::filesystem::path& file) {
  const FileDescriptor target{::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kFileMode)};
  if (!target.is_open()) {
    fail_writing(file, errno);
  }
  try {
    write_all(target, bytes, file);
  } catch (const Failure&) {
    ::unlink(part.c_str());
    throw;
  }
}

std::filesystem::path part_of(const std::filesystem::path& file) {
  return folder_of(file) / ("." + file.filename().string() + ".part");
}

// Gives a part its name.
void reveal(const std::filesystem::path& file) {
  if (::rename(part_of(file).c_str(), file.c_str()) != 0) {
    const int problem = errno;
    ::unlink(part_of(file).c_str());
    fail_writing(file, problem);
  }
}

void remove_all_of(std::span<const FileToWrite> files) {
  for (const FileToWrite& each : files) {
    ::unlink(part_of(each.file).c_str());
    ::unlink(each.file.c_str());
  }
}

}  // namespace

void write_file_safely(const std::filesystem::path& file, std::string_view bytes) {
  write_part(part_of(file), bytes, file);
  reveal(file);
  sync_folder(folder_of(file));
}

void write_files_safely(std::span<const FileToWrite> files) {
  try {
    for (const FileToWrite& each : files) {
      write_part(part_of(each.file), each.content, each.file);
    }
    for (const FileToWrite& each : files) {
      reveal(each.file);
    }
  } catch (const Failure&) {
    remove_all_of(files);
    throw;
  }
  if (!files.empty()) {
    sync_folder(folder_of(files.front().file));
  }
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) {
    fail_writing(folder, problem.value());
  }
}

FileLock::FileLock(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kFileMode)) {
  if (!file_.is_open()) {
    fail_writing(file, errno);
  }
  for (auto waited = std::chrono::milliseconds{0}; ::flock(file_.number(), LOCK_EX | LOCK_NB) != 0;
       waited += kLockPause) {
    if (waited >= patience) {
      throw Failure({ErrorCode::ledger_locked, file.string(), "another entente is writing to this project",
                     "Wait until it is done, then run the same command again"});
    }
    std::this_thread::sleep_for(kLockPause);
  }
}

}  // namespace entente::engine
