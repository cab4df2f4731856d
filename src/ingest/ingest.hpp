// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/document.hpp"

namespace entente::ingest {

struct IngestLimits {
  std::uint64_t file_bytes = 512ULL << 20U;  // larger files are refused before they are read
  std::uint64_t child_memory_bytes = 2ULL << 30U;
  int child_cpu_seconds = 60;
  int child_wall_seconds = 120;
  std::vector<std::filesystem::path> tool_folders = {"/usr/local/bin", "/usr/bin", "/bin"};  // where pdftotext may be
};

struct Ingested {
  Document document;  // id and added are left for the caller
  std::string bytes;  // the original
  std::vector<std::string> warnings;
};

// Reads one file: bytes, format by content (the suffix is only a hint), text as UTF-8, metadata from the document,
// then from its sidecar FILE.toml (title, publisher, author, licence, address, date); the sidecar wins.
// Parsers of hostile formats (HTML, PDF) run in a child process with CPU, memory and time limits.
// Cost: plain text of any size below limits.file_bytes is taken; about three times its size is held in memory.
Result<Ingested> ingest_file(const std::filesystem::path& file, const IngestLimits& limits);

// The files under a folder that may be documents, sorted; hidden files and folders and TOML (sidecars, settings) are
// left out. Links to folders are not followed. Throws Failure(file_missing, file_unreadable).
std::vector<std::filesystem::path> list_documents(const std::filesystem::path& folder);

}  // namespace entente::ingest
