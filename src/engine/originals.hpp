// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/document.hpp"
#include "engine/project.hpp"

namespace entente::engine {

// inputs/ holds, for each document: SHA256.SUFFIX, the original bytes; SHA256.SUFFIX.toml, its metadata as a sidecar;
// .SHA256.origin.toml, under which id, name and day it stands in the ledger. With these the ledger can be made again.

// Whether a file lies in the project's inputs/ already.
bool is_in_inputs(const Project& project, const std::filesystem::path& file);

// Files that store_original made; keep() them once the ledger knows the document, else they are removed again.
class StoredOriginal {
 public:
  explicit StoredOriginal(std::vector<std::filesystem::path> files) : files_(std::move(files)) {}
  StoredOriginal(const StoredOriginal&) = delete;
  StoredOriginal& operator=(const StoredOriginal&) = delete;
  ~StoredOriginal();
  void keep() { files_.clear(); }

 private:
  std::vector<std::filesystem::path> files_;
};

enum class OriginalPlace { outside, in_inputs };

// Writes a document's original, metadata and origin into inputs/; what lies there already is not copied again.
// Throws Failure(disk_full, not_writable) and leaves nothing behind then.
[[nodiscard]] StoredOriginal store_original(const Project& project, const Document& document, std::string_view bytes,
                                            OriginalPlace place);

// Under which id, name and day a document was stored, by its SHA-256; empty if inputs/ does not tell.
struct DocumentOrigin {
  DocumentId id;
  std::string file_name;
  std::optional<Date> added;
};
std::optional<DocumentOrigin> find_origin(const Project& project, const std::string& sha256);

}  // namespace entente::engine
