// SPDX-License-Identifier: Apache-2.0
#include "evaluate/joined_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente::evaluate {
namespace {

constexpr std::array<std::string_view, 20> kTouchBefore{",",   ".",   ";",   ":",  "?",  "!", "'s", "'S", "n't", "N'T",
                                                        "'re", "'ll", "'ve", "'d", "'m", "%", ")",  "]",  "'",   "…"};
constexpr std::array<std::string_view, 3> kTouchBehind{"(", "[", "$"};

bool is_in(std::string_view word, const auto& words) { return std::ranges::find(words, word) != words.end(); }

// Some texts write both marks alike: of an even number to come, the first one opens.
bool opens(const std::vector<std::string>& words, std::size_t at) {
  const auto rest = words.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  const auto next_open = std::find(rest, words.end(), "``");
  return rest != words.end() && std::count(rest, next_open, "''") % 2 == 1;
}

std::string_view plain(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kBrackets{
      {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["}, {"-RSB-", "]"}, {"--", "—"}, {"`", "‘"}, {"'''", "’”"}}};
  for (const auto& [coded, sign] : kBrackets) {
    if (coded == word) {
      return sign;
    }
  }
  return word;
}

}  // namespace

JoinedWords join_words(const std::vector<std::string>& words) {
  JoinedWords joined;
  bool is_open = false;
  bool touches = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = plain(words[i]);
    const bool is_quote = word == "``" || word == "''" || word == "\"";
    const bool opens_here = word == "``" || (is_quote && !is_open && opens(words, i));
    if (is_quote) {
      word = opens_here ? "“" : "”";
      is_open = opens_here;
    }
    is_open = is_open && words[i] != "'''";
    const bool touches_before = words[i] == "'''" || (is_quote && !opens_here) || is_in(word, kTouchBefore);
    if (!touches && !touches_before) {
      joined.text += ' ';
    }
    joined.begins.push_back(joined.text.size());
    joined.text += word;
    joined.ends.push_back(joined.text.size());
    touches = opens_here || is_in(word, kTouchBehind) || word == "‘";
  }
  return joined;
}

WordRange words_between(const JoinedWords& joined, std::size_t begin, std::size_t end) {
  const auto first = std::ranges::upper_bound(joined.ends, begin) - joined.ends.begin();
  const auto last = std::ranges::lower_bound(joined.begins, end) - joined.begins.begin();
  return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

}  // namespace entente::evaluate
