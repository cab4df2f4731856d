// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "ingest/formats/parsed.hpp"

namespace entente::ingest {

struct FrontMatter {
  DocumentMetadata metadata;
  std::vector<std::string> warnings;
  std::string_view rest;  // the text after it; the whole text if it has none
};

// The block of "key: value" lines between two lines "---" at the start of a text. Keys as in sidecars; others are left
// to the programs that use them.
FrontMatter read_front_matter(std::string_view text);

}  // namespace entente::ingest
