// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace entente::server {

// What every answer rests on, as far as the file system tells: the stamps of the ledger and of the files beside it, and
// the day. Two answers under the same settled stamp are the same.
struct ProjectStamp {
  std::string text;
  // False where a file was written so recently that a further write might leave its time stamp as it is (clocks of file
  // systems tick every few milliseconds): nothing may be kept under such a stamp.
  bool is_settled = false;
};

ProjectStamp stamp_of(const std::filesystem::path& project_folder, std::int64_t now_unix_seconds);

}  // namespace entente::server
