// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// The first bytes of a file, unpacked if it is gz; none where it cannot be a table: no ordinary file, an empty one, an
// archive. Where its name says that it is one, throws as open_bytes does instead.
std::optional<std::string> first_bytes(const std::filesystem::path& file);

// How a file that begins with these bytes may be read as a table: once a delimiter that its first row holds.
std::vector<FileHead> heads_of(const std::string& first_bytes, const std::string& file_name);

// .csv, .tsv, .tab, .json, .jsonl, .ndjson, also packed, and .zip: a file that nobody adds as a document.
bool is_named_as_table(const std::filesystem::path& file);

// Throws Failure(format_unknown) for UTF-16 and UTF-32, which tables are never read in.
void refuse_wide_text(const std::filesystem::path& file, const std::string& first_bytes);
// Throw Failure(format_unknown): the columns that the nearest format lacks, or how to map the columns that are there.
[[noreturn]] void refuse_unknown_table(const std::filesystem::path& file, const std::vector<FileHead>& readings);
[[noreturn]] void refuse_unknown_json(const std::filesystem::path& file);

}  // namespace entente::ingest
