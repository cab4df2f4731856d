// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "ingest/file_descriptor.hpp"

namespace entente::engine {

// Writes a file that is there whole or not at all, also after kill -9 or power loss: a hidden file beside it
// (.NAME.part), synced, renamed, folder synced. Replaces a file of that name.
// Throws Failure(disk_full, not_writable); nothing is left behind then.
void write_file_safely(const std::filesystem::path& file, std::string_view bytes);

// Several files of one folder in the same way, each whole or not there; made to last together, which costs less than
// one by one. Where one cannot be written, none is left.
struct FileToWrite {
  std::filesystem::path file;
  std::string content;
};
void write_files_safely(std::span<const FileToWrite> files);

// Makes a folder and those above it. Throws Failure(disk_full, not_writable).
void make_folder(const std::filesystem::path& folder);

// Held by one process at a time, and let go when it ends, however it ends.
class FileLock {
 public:
  // Waits for the lock at most so long. Throws Failure(ledger_locked, disk_full, not_writable).
  FileLock(const std::filesystem::path& file, std::chrono::milliseconds patience);

 private:
  ingest::FileDescriptor file_;
};

}  // namespace entente::engine
