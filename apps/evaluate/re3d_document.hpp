// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "evaluate/marked_sentence.hpp"

namespace entente::evaluate {

// Two places of a document and how re3d says that they stand to each other.
struct Re3dRelation {
  ByteSpan source;
  ByteSpan target;
  std::string type;  // "FightingAgainst"
};

// One text of re3d with the organisations and relations that its annotators are sure enough of.
struct Re3dDocument {
  std::string id;
  std::string text;
  std::vector<ByteSpan> organisations;  // in text order
  std::vector<Re3dRelation> relations;  // between organisations
};

struct Re3dSet {
  std::vector<Re3dDocument> documents;
  std::size_t left_out = 0;  // relations below the confidence, or whose words are not those of the text
};

// Reads documents.json, entities.json and relations.json of `data` or of each folder directly below it. Entities and
// relations of a confidence below one half are left out, and so are all that are no Organisation: no person is read.
Re3dSet read_re3d(const std::filesystem::path& data);

}  // namespace entente::evaluate
