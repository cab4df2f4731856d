// SPDX-License-Identifier: Apache-2.0
#include "ingest/metadata_fields.hpp"

#include <algorithm>
#include <array>

namespace entente::ingest {
namespace {

constexpr std::array kFields{
    MetadataField{"title", &DocumentMetadata::title},
    MetadataField{"publisher", &DocumentMetadata::publisher},
    MetadataField{"author", &DocumentMetadata::author},
    MetadataField{"licence", &DocumentMetadata::licence},
    MetadataField{"address", &DocumentMetadata::address},
    MetadataField{"forwarded_from", &DocumentMetadata::forwarded_from},
};

}  // namespace

std::span<const MetadataField> metadata_fields() { return kFields; }

const MetadataField* find_metadata_field(std::string_view key) {
  const auto* const found = std::ranges::find(kFields, key, &MetadataField::key);
  return found == kFields.end() ? nullptr : found;
}

std::string known_metadata_keys() {
  std::string keys;
  for (const MetadataField& field : kFields) {
    keys.append(field.key).append(", ");
  }
  return keys.append(kDateKey);
}

DocumentMetadata merge_metadata(const DocumentMetadata& winner, DocumentMetadata other) {
  for (const MetadataField& field : kFields) {
    if (!(winner.*field.member).empty()) {
      other.*field.member = winner.*field.member;
    }
  }
  if (winner.published) {
    other.published = winner.published;
  }
  return other;
}

}  // namespace entente::ingest
