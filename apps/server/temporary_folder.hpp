// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace entente::server {

// A new folder that only this user may enter, gone with all that is in it when its holder is.
class TemporaryFolder {
 public:
  // Throws Failure(not_writable).
  explicit TemporaryFolder(const std::filesystem::path& parent);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace entente::server
