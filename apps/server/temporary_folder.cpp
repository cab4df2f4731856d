// SPDX-License-Identifier: Apache-2.0
#include "server/temporary_folder.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

#include "base/error.hpp"

namespace entente::server {

TemporaryFolder::TemporaryFolder(const std::filesystem::path& parent) {
  std::string pattern = parent / "entente-serve-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw Failure({ErrorCode::not_writable, parent.string(), "no folder for a file on its way can be made there",
                   "Free some space, or set TMPDIR to a folder that may be written"});
  }
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace entente::server
