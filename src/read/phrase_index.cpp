// SPDX-License-Identifier: Apache-2.0
#include "read/phrase_index.hpp"

#include <algorithm>

namespace entente::read {
namespace {

std::uint64_t key_of(std::int32_t node, WordId word) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(node)) << 32U) | word;
}

}  // namespace

PhraseIndex::PhraseIndex() : nodes_(1) {}

std::int32_t PhraseIndex::child(std::int32_t node, WordId word) const {
  const auto found = children_.find(key_of(node, word));
  return found == children_.end() ? -1 : found->second;
}

std::span<const std::int32_t> PhraseIndex::add(std::span<const WordId> phrase, std::int32_t value) {
  if (phrase.empty()) {
    return {};
  }
  if (starts_.size() <= phrase.front()) {
    starts_.resize(phrase.front() + 1, false);
  }
  starts_[phrase.front()] = true;
  std::int32_t node = 0;
  for (const WordId word : phrase) {
    std::int32_t next = child(node, word);
    if (next < 0) {
      next = static_cast<std::int32_t>(nodes_.size());
      nodes_.emplace_back();
      children_.emplace(key_of(node, word), next);
    }
    node = next;
  }
  auto& values = nodes_[static_cast<std::size_t>(node)].values;
  if (std::ranges::find(values, value) == values.end()) {
    values.push_back(value);
  }
  return values;
}

PhraseIndex::Match PhraseIndex::longest_at(std::span<const Token> tokens, std::size_t at) const {
  const WordId first = tokens[at].word;
  if (first == kUnknownWord || first >= starts_.size() || !starts_[first]) {
    return {};
  }
  Match best;
  std::int32_t node = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    node = tokens[i].word == kUnknownWord ? -1 : child(node, tokens[i].word);
    if (node < 0) {
      break;
    }
    const auto& values = nodes_[static_cast<std::size_t>(node)].values;
    if (!values.empty()) {
      best = {i - at + 1, values};
    }
  }
  return best;
}

}  // namespace entente::read
