// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::evaluate {

// Bytes [begin, end) of a sentence.
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const ByteSpan&) const = default;
};

struct MarkedSentence {
  std::string text;
  std::vector<ByteSpan> sources;
  std::vector<ByteSpan> targets;
};

// "<s>ALPHA</s> met <t>BRAVO</t>." as plain text and places. A mark without its end is left out of the places.
MarkedSentence read_marks(std::string_view marked);

}  // namespace entente::evaluate
