// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "read/tokens.hpp"
#include "read/words.hpp"

namespace entente::read {

// Finds the longest of many phrases at a place in a text: a trie over word numbers.
class PhraseIndex {
 public:
  struct Match {
    std::size_t length = 0;  // in tokens; 0 where no phrase starts here
    std::span<const std::int32_t> values;
  };

  PhraseIndex();
  // Several values may share one phrase: gives all that it has now.
  std::span<const std::int32_t> add(std::span<const WordId> phrase, std::int32_t value);
  [[nodiscard]] Match longest_at(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] bool starts_with(WordId word) const { return word < starts_.size() && starts_[word]; }
  [[nodiscard]] bool empty() const { return nodes_.size() == 1; }

 private:
  struct Node {
    std::vector<std::int32_t> values;
  };
  [[nodiscard]] std::int32_t child(std::int32_t node, WordId word) const;

  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, std::int32_t> children_;  // (node, word) to node
  std::vector<bool> starts_;                                  // [word] some phrase starts with it
};

}  // namespace entente::read
