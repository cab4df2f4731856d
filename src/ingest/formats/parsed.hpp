// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/document.hpp"

namespace entente::ingest {

// What a format's parser is given. Formats that are not text get bytes only.
struct RawDocument {
  std::string place;  // the file, as error messages name it
  std::string_view bytes;
  std::string text;  // UTF-8, lines end with LF
};

struct ParsedDocument {
  std::string text;
  DocumentMetadata metadata;
  std::vector<std::string> warnings;
};

}  // namespace entente::ingest
