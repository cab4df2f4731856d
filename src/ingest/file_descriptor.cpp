// SPDX-License-Identifier: Apache-2.0
#include "ingest/file_descriptor.hpp"

#include <unistd.h>

namespace entente::ingest {

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    close();
    number_ = std::exchange(other.number_, kNone);
  }
  return *this;
}

void FileDescriptor::close() {
  if (number_ != kNone) {
    ::close(std::exchange(number_, kNone));
  }
}

}  // namespace entente::ingest
