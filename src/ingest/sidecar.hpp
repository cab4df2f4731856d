// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "domain/document.hpp"

namespace entente::ingest {

// note.txt -> note.txt.toml
std::filesystem::path sidecar_of(const std::filesystem::path& document);

// Reads a document's sidecar: title, publisher, author, licence, address (texts) and date (a text or a TOML date).
// Empty metadata if there is no sidecar. Fails with config_invalid naming file, line and key.
Result<DocumentMetadata> read_sidecar(const std::filesystem::path& document);
Result<DocumentMetadata> parse_sidecar(std::string_view toml, const std::string& file_name);

}  // namespace entente::ingest
