// SPDX-License-Identifier: Apache-2.0
#include "endpoint/document_parts.hpp"

#include "read/lexicon_tables.hpp"
#include "read/sentences.hpp"
#include "read/tokens.hpp"

namespace entente::endpoint {

std::vector<ByteRange> sentence_ranges(std::string_view text, const read::Lexicon& lexicon) {
  const std::vector<read::Token> tokens = read::split_tokens(text, lexicon.vocabulary);
  std::vector<ByteRange> sentences;
  for (const read::TokenRange& range : read::split_sentences(text, tokens, lexicon.classes)) {
    if (range.first < range.last) {
      sentences.push_back({tokens[range.first].begin, tokens[range.last - 1].end});
    }
  }
  return sentences;
}

std::vector<ByteRange> split_into_parts(const std::vector<ByteRange>& sentences, std::size_t most_bytes) {
  std::vector<ByteRange> parts;
  for (const ByteRange& sentence : sentences) {
    if (!parts.empty() && sentence.end - parts.back().begin <= most_bytes) {
      parts.back().end = sentence.end;
    } else {
      parts.push_back(sentence);
    }
  }
  return parts;
}

}  // namespace entente::endpoint
