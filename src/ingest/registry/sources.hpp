// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "domain/source.hpp"

namespace entente::ingest {

// sources.csv: columns slug,name required; aliases,stance (neutral|expert),grade (A-F),actor,licence,note optional.
// Throws Failure(registry_invalid) with file, line and column name.
std::vector<Source> read_sources(const std::filesystem::path& file);
std::vector<Source> parse_sources(std::string_view csv, const std::string& file_name);

}  // namespace entente::ingest
