// SPDX-License-Identifier: Apache-2.0
#include "read/phrase_index.hpp"

#include <algorithm>
#include <utility>

namespace entente::read {
namespace {

constexpr std::size_t kJoinedTokens = 2;  // an adjective and what joins it to the next
constexpr std::size_t kFirstSlots = 64;   // a power of two, as each later number of slots

// Fibonacci hashing [Knuth, The Art of Computer Programming 3, section 6.4]: the high bits are the well mixed ones.
std::size_t hash_of(std::int32_t parent, WordId word) {
  const std::uint64_t key = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(parent)) << 32U) | word;
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32U);
}

// No word at the end of the tokens and behind it.
WordId word_at(std::span<const Token> tokens, std::size_t at) {
  return at < tokens.size() ? tokens[at].word : kUnknownWord;
}

}  // namespace

PhraseIndex::PhraseIndex() : nodes_(1), slots_(kFirstSlots) {}

// Where the child is, or the free slot where it would go; half of the slots are always free.
std::size_t PhraseIndex::slot_of(std::int32_t parent, WordId word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(parent, word) & mask;
  while (slots_[slot].parent >= 0 && (slots_[slot].parent != parent || slots_[slot].word != word)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void PhraseIndex::grow() {
  std::vector<Child> old = std::move(slots_);
  slots_.assign(2 * old.size(), Child{});
  for (const Child& child : old) {
    if (child.parent >= 0) {
      slots_[slot_of(child.parent, child.word)] = child;
    }
  }
}

std::int32_t PhraseIndex::add_first(WordId word) {
  if (first_nodes_.size() <= word) {
    first_nodes_.resize(word + 1, -1);
  }
  if (first_nodes_[word] < 0) {
    first_nodes_[word] = static_cast<std::int32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  return first_nodes_[word];
}

std::int32_t PhraseIndex::add_child(std::int32_t parent, WordId word) {
  if (2 * (child_count_ + 1) > slots_.size()) {
    grow();
  }
  Child& child = slots_[slot_of(parent, word)];
  if (child.parent < 0) {
    child = {parent, word, static_cast<std::int32_t>(nodes_.size())};
    nodes_.emplace_back();
    ++child_count_;
  }
  return child.node;
}

std::span<const std::int32_t> PhraseIndex::add(std::span<const WordId> phrase, std::int32_t value) {
  if (phrase.empty()) {
    return {};
  }
  std::int32_t node = add_first(phrase.front());
  for (const WordId word : phrase.subspan(1)) {
    node = add_child(node, word);
  }
  auto& values = nodes_[static_cast<std::size_t>(node)].values;
  if (std::ranges::find(values, value) == values.end()) {
    values.push_back(value);
  }
  return values;
}

PhraseIndex::Match PhraseIndex::longest_at(std::span<const Token> tokens, std::size_t at) const {
  const WordId first = word_at(tokens, at);
  std::int32_t node = first == kUnknownWord ? -1 : first_node(first);
  Match best;
  for (std::size_t i = at; node >= 0;) {
    const auto& values = nodes_[static_cast<std::size_t>(node)].values;
    ++i;
    if (!values.empty()) {
      best = {i - at, values};
    }
    const std::int32_t parent = node;
    const WordId next = word_at(tokens, i);
    node = next != kUnknownWord ? child(parent, next) : -1;
    if (node < 0) {
      node = behind_joined(parent, tokens, i);
      i += node < 0 ? 0 : kJoinedTokens;
    }
  }
  return best;
}

// The node behind "political and ideological", as that behind "ideological" alone.
std::int32_t PhraseIndex::behind_joined(std::int32_t parent, std::span<const Token> tokens, std::size_t at) const {
  constexpr std::size_t kLongestJoint = 3;  // "and", "or", a comma
  const std::size_t next = at + kJoinedTokens;
  if (next >= tokens.size() || !tokens[at].is_adjectival || !tokens[next].is_adjectival ||
      tokens[at + 1].end - tokens[at + 1].begin > kLongestJoint || tokens[next].word == kUnknownWord) {
    return -1;
  }
  return child(parent, tokens[next].word);
}

}  // namespace entente::read
