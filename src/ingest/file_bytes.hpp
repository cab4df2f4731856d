// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace entente::ingest {

// All bytes of a regular file. Never waits: a pipe, socket, device or folder is refused.
// Fails with file_missing, file_unreadable, file_too_large (before reading) or file_changed (while reading).
Result<std::string> read_file_bytes(const std::filesystem::path& file, std::uint64_t limit_bytes);

}  // namespace entente::ingest
