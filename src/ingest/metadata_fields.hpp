// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/document.hpp"

namespace entente::ingest {

// A text field of a document's metadata and the key that sidecars and front matter write it with.
struct MetadataField {
  std::string_view key;
  std::string DocumentMetadata::* member;
};

inline constexpr std::string_view kDateKey = "date";

std::span<const MetadataField> metadata_fields();
const MetadataField* find_metadata_field(std::string_view key);
// "title, publisher, author, licence, address, forwarded_from, date"
std::string known_metadata_keys();
// What `winner` says, and where it says nothing, what `other` says.
DocumentMetadata merge_metadata(const DocumentMetadata& winner, DocumentMetadata other);

}  // namespace entente::ingest
