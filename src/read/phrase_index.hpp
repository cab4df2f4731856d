// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "read/tokens.hpp"
#include "read/words.hpp"

namespace entente::read {

// Finds the longest of many phrases at a place in a text: a trie over word numbers. Of two adjectives that are joined
// inside a phrase the first is passed over: "different political and ideological backgrounds".
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
  [[nodiscard]] bool starts_with(WordId word) const { return first_node(word) >= 0; }
  [[nodiscard]] bool empty() const { return nodes_.size() == 1; }

 private:
  struct Node {
    std::vector<std::int32_t> values;
  };
  struct Child {
    std::int32_t parent = -1;  // -1: the slot is free
    WordId word = 0;
    std::int32_t node = -1;
  };
  [[nodiscard]] std::int32_t first_node(WordId word) const {
    return word < first_nodes_.size() ? first_nodes_[word] : -1;
  }
  [[nodiscard]] std::size_t slot_of(std::int32_t parent, WordId word) const;
  [[nodiscard]] std::int32_t child(std::int32_t parent, WordId word) const {
    return slots_[slot_of(parent, word)].node;
  }
  [[nodiscard]] std::int32_t behind_joined(std::int32_t parent, std::span<const Token> tokens, std::size_t at) const;
  std::int32_t add_first(WordId word);
  std::int32_t add_child(std::int32_t parent, WordId word);
  void grow();

  std::vector<Node> nodes_;
  std::vector<std::int32_t> first_nodes_;  // [word] the node behind it at the start of a phrase, or -1
  // The nodes behind longer beginnings, in one flat table: a lookup for each word of a text is most of what finding
  // phrases costs, and lists of nodes on the heap would make it a miss of the cache.
  std::vector<Child> slots_;
  std::size_t child_count_ = 0;
};

}  // namespace entente::read
