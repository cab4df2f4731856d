// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entente::ingest {

// SHA-256 as 64 lower-case hexadecimal digits [FIPS 180-4].
std::string sha256_hex(std::string_view bytes);

// The same of a file's bytes, read in stretches. Throws Failure(file_missing, file_unreadable).
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace entente::ingest
