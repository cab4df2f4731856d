// SPDX-License-Identifier: Apache-2.0
#include "read/time_words.hpp"

#include <algorithm>
#include <charconv>

namespace entente::read {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr std::size_t kLongestLead = 3;  // words of "as far back as" that stand before its last one

std::optional<int> whole_number(std::string_view digits) {
  int number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return problem == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

bool is_ordinal_ending(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th";
}

// The longest phrase that starts with the tokens and ends among them, if it is of this kind.
TimeWordFound longest_of_kind(const SentenceView& sentence, TokenRange tokens, TimeWord kind) {
  const auto& table = sentence.lexicon->times;
  const auto match = table.phrases.longest_at(sentence.tokens.first(tokens.last), tokens.first);
  for (const std::int32_t value : match.values) {
    const TimeRule& rule = table.rule_of(value);
    if (rule.word == kind) {
      return {&rule, match.length};
    }
  }
  return {};
}

}  // namespace

TimeWordFound time_word_at(const SentenceView& sentence, std::size_t token, TimeWord kind) {
  const bool is_inside = sentence.range.contains(token);
  return is_inside ? longest_of_kind(sentence, {token, sentence.range.last}, kind) : TimeWordFound{};
}

TimeWordFound time_word_before(const SentenceView& sentence, std::size_t token, TimeWord kind) {
  for (std::size_t length = kLongestLead + 1; length > 0; --length) {
    if (token < sentence.range.first + length) {
      continue;
    }
    const TimeWordFound found = longest_of_kind(sentence, {token - length, token}, kind);
    if (found && found.length == length) {
      return found;
    }
  }
  return {};
}

std::optional<int> year_at(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kDigits = 4;
  if (!sentence.range.contains(token) || sentence.tokens[token].kind != TokenKind::number ||
      sentence.word(token).size() != kDigits) {
    return std::nullopt;
  }
  const auto year = whole_number(sentence.word(token));
  return year && *year >= kFirstYear && *year <= kLastYear ? year : std::nullopt;
}

std::optional<unsigned> day_of_month_at(const SentenceView& sentence, std::size_t token) {
  constexpr int kLongestMonth = 31;
  if (!sentence.range.contains(token) || sentence.tokens[token].kind == TokenKind::punctuation) {
    return std::nullopt;
  }
  std::string_view word = sentence.word(token);
  if (word.size() > 2 && is_ordinal_ending(word.substr(word.size() - 2))) {
    word.remove_suffix(2);
  }
  const auto day = word.size() > 2 ? std::nullopt : whole_number(word);
  return day && *day >= 1 && *day <= kLongestMonth ? std::optional(static_cast<unsigned>(*day)) : std::nullopt;
}

std::optional<int> count_at(const SentenceView& sentence, std::size_t token, std::size_t& length) {
  constexpr int kMost = 500;
  if (const auto word = time_word_at(sentence, token, TimeWord::number)) {
    length = word.length;
    return word.rule->low;
  }
  length = 1;
  const bool is_number = sentence.range.contains(token) && sentence.tokens[token].kind == TokenKind::number;
  const auto number = is_number ? whole_number(sentence.word(token)) : std::nullopt;
  return number && *number > 0 && *number <= kMost ? number : std::nullopt;
}

}  // namespace entente::read
