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

// Puts words behind each other as running text has them.
class Joiner {
 public:
  explicit Joiner(const std::vector<std::string>& words) : words_(words) {}

  JoinedWords run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      add(i);
    }
    return std::move(joined_);
  }

 private:
  static bool is_quote(std::string_view word) { return word == "``" || word == "''" || word == "\""; }

  void add(std::size_t place) {
    const std::string_view coded = words_[place];
    const bool opens_here = coded == "``" || (is_quote(coded) && !is_open_ && opens(words_, place));
    const bool closes_here = is_quote(coded) && !opens_here;
    is_open_ = opens_here || (is_open_ && !closes_here && coded != "'''");
    const std::string_view word = opens_here ? "“" : (closes_here ? "”" : plain(coded));
    const bool touches_before = coded == "'''" || closes_here || is_in(word, kTouchBefore);
    append(word, touches_before);
    touches_ = opens_here || is_in(word, kTouchBehind) || word == "‘";
  }

  void append(std::string_view word, bool touches_before) {
    joined_.text += touches_ || touches_before ? "" : " ";
    joined_.begins.push_back(joined_.text.size());
    joined_.text += word;
    joined_.ends.push_back(joined_.text.size());
  }

  const std::vector<std::string>& words_;
  JoinedWords joined_;
  bool is_open_ = false;
  bool touches_ = true;
};

}  // namespace

JoinedWords join_words(const std::vector<std::string>& words) { return Joiner(words).run(); }

WordRange words_between(const JoinedWords& joined, std::size_t begin, std::size_t end) {
  const auto first = std::ranges::upper_bound(joined.ends, begin) - joined.ends.begin();
  const auto last = std::ranges::lower_bound(joined.begins, end) - joined.begins.begin();
  return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

}  // namespace entente::evaluate
