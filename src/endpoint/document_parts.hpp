// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "read/lexicon.hpp"

namespace entente::endpoint {

// Bytes [begin, end) of a document.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const ByteRange&) const = default;
};

// A document's sentences as the rules split them, so that both readers mean the same sentence.
std::vector<ByteRange> sentence_ranges(std::string_view text, const read::Lexicon& lexicon);

// Whole sentences gathered into parts of at most `most_bytes`; a longer sentence is a part of its own.
std::vector<ByteRange> split_into_parts(const std::vector<ByteRange>& sentences, std::size_t most_bytes);

}  // namespace entente::endpoint
