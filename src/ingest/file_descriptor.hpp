// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace entente::ingest {

// Owns an open file of the system and closes it.
class FileDescriptor {
 public:
  static constexpr int kNone = -1;

  FileDescriptor() = default;
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, kNone)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() { close(); }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ != kNone; }
  void close();

 private:
  int number_ = kNone;
};

}  // namespace entente::ingest
