// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "read/lexicon_rows.hpp"

namespace entente::read {

// The words that a cell may hold and what they mean.
template <class Value, std::size_t kCount>
using Names = std::array<std::pair<std::string_view, Value>, kCount>;

// Throws Failure(lexicon_invalid) with file and line: the cell is no such thing.
[[noreturn]] void refuse(const LexiconRow& row, std::string_view cell, std::string_view meant);

template <class Value, std::size_t kCount>
Value value_named(const Names<Value, kCount>& names, std::string_view word, const LexiconRow& row,
                  std::string_view meant) {
  const auto* const found = std::ranges::find(names, word, &std::pair<std::string_view, Value>::first);
  if (found == names.end()) {
    refuse(row, word, meant);
  }
  return found->second;
}

// One rule for each phrase of a cell parted by ';', named after the file and the phrase; phrases stand as they are.
template <class Rule>
void add_plain_rules(RuleTable<Rule>& table, Rule rule, std::string_view phrases, Vocabulary& vocabulary) {
  const std::string stem = rule.name;
  for (const std::string_view phrase : split(phrases, ';')) {
    rule.name = stem + "/" + std::string(phrase);
    table.phrases.add(phrase_words(phrase, vocabulary), static_cast<std::int32_t>(table.markers.size()));
    table.markers.push_back({static_cast<std::int32_t>(table.rules.size()), kBase});
    table.rules.push_back(rule);
  }
}

}  // namespace entente::read
