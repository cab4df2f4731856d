// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace entente::evaluate {

// Words [first, last).
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const WordRange&) const = default;
};

// A text put together from the words that a tokenizer of the Penn Treebank cut it into, and where each word begins.
struct JoinedWords {
  std::string text;
  std::vector<std::size_t> begins;  // [word] byte
  std::vector<std::size_t> ends;    // [word] byte
};

// Undoes what such tokenizers do: "`` No , '' he said ." becomes “No,” he said.
JoinedWords join_words(const std::vector<std::string>& words);

// The words that bytes [begin, end) touch.
WordRange words_between(const JoinedWords& joined, std::size_t begin, std::size_t end);

}  // namespace entente::evaluate
