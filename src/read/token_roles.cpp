// SPDX-License-Identifier: Apache-2.0
#include "read/token_roles.hpp"

#include <array>
#include <optional>
#include <utility>

namespace entente::read {
namespace {

constexpr std::array<std::pair<Grammar, TokenRole>, 10> kClosed{{
    {Grammar::modal, TokenRole::auxiliary},
    {Grammar::be_form, TokenRole::auxiliary},
    {Grammar::have_form, TokenRole::auxiliary},
    {Grammar::do_form, TokenRole::auxiliary},
    {Grammar::coordinator, TokenRole::coordinator},
    {Grammar::subject_pronoun, TokenRole::pronoun},
    {Grammar::object_pronoun, TokenRole::object_pronoun},
    {Grammar::wh_word, TokenRole::wh_word},
    {Grammar::subordinator, TokenRole::subordinator},
    {Grammar::adverb, TokenRole::adverb},
}};

constexpr std::array<std::pair<WordClass, TokenRole>, 3> kClosedClasses{{
    {WordClass::determiner, TokenRole::determiner},
    {WordClass::preposition, TokenRole::preposition},
    {WordClass::conjunction, TokenRole::coordinator},
}};

std::optional<TokenRole> role_of_mark(std::string_view mark) {
  static constexpr std::array<std::pair<std::string_view, TokenRole>, 13> kMarks{{
      {",", TokenRole::comma},
      {":", TokenRole::colon},
      {";", TokenRole::semicolon},
      {".", TokenRole::stop},
      {"?", TokenRole::stop},
      {"!", TokenRole::stop},
      {"…", TokenRole::dash},
      {"-", TokenRole::dash},
      {"–", TokenRole::dash},
      {"—", TokenRole::dash},
      {"(", TokenRole::open_bracket},
      {"[", TokenRole::open_bracket},
      {")", TokenRole::close_bracket},
  }};
  for (const auto& [spelling, role] : kMarks) {
    if (spelling == mark) {
      return role;
    }
  }
  return mark == "]" ? std::optional(TokenRole::close_bracket) : std::nullopt;
}

}  // namespace

TokenRoles::TokenRoles(const SentenceView& stretch, std::span<const TokenRole> quote_marks) : view_(stretch) {
  is_title_ = is_written_as_title();
  roles_.reserve(view_.range.last - view_.range.first);
  for (std::size_t i = view_.range.first; i < view_.range.last; ++i) {
    const bool is_quote = quote_marks[i] == TokenRole::open_quote || quote_marks[i] == TokenRole::close_quote;
    roles_.push_back(is_quote ? quote_marks[i] : role_of(i));
  }
}

bool TokenRoles::is_nominal(std::size_t token) const {
  switch (at(token)) {
    case TokenRole::word:
    case TokenRole::name:
    case TokenRole::number:
    case TokenRole::determiner:
    case TokenRole::possessive:
    case TokenRole::possessive_mark:
    case TokenRole::mark:
      return true;
    default:
      return false;
  }
}

bool TokenRoles::is_punctuation(std::size_t token) const {
  switch (at(token)) {
    case TokenRole::comma:
    case TokenRole::colon:
    case TokenRole::semicolon:
    case TokenRole::dash:
    case TokenRole::stop:
    case TokenRole::open_quote:
    case TokenRole::close_quote:
    case TokenRole::open_bracket:
    case TokenRole::close_bracket:
      return true;
    default:
      return false;
  }
}

bool TokenRoles::ends_with(std::size_t token, std::string_view ending) const {
  return view_.range.contains(token) && word(token).size() > ending.size() + 1 && word(token).ends_with(ending);
}

TokenRole TokenRoles::role_of(std::size_t token) const {
  switch (view_.tokens[token].kind) {
    case TokenKind::punctuation:
      return mark_of(token);
    case TokenKind::number:
      return TokenRole::number;
    case TokenKind::word:
      break;
  }
  return word_of(token);
}

TokenRole TokenRoles::mark_of(std::size_t token) const {
  const auto role = role_of_mark(word(token));
  if (!role) {
    return TokenRole::mark;
  }
  return *role == TokenRole::stop && is_attached_stop(token) ? TokenRole::mark : *role;
}

// The full stop of "Mr." or of an initial, with the name behind it.
bool TokenRoles::is_attached_stop(std::size_t token) const {
  if (word(token) != "." || token + 1 >= view_.range.last || token == view_.range.first) {
    return false;
  }
  const Token& before = view_.tokens[token - 1];
  if (before.end == view_.tokens[token].begin && goes_on_behind(token + 1)) {
    return true;
  }
  const bool is_short = before.end - before.begin == 1 || view_.is(token - 1, WordClass::abbreviation);
  const Token& next = view_.tokens[token + 1];
  return before.end == view_.tokens[token].begin && before.is_capitalised && (is_short || !next.is_capitalised) &&
         next.kind != TokenKind::punctuation;
}

// "R-Fla.)", "Ky.,": no sentence ends before such a mark.
bool TokenRoles::goes_on_behind(std::size_t token) const {
  const std::string_view next = word(token);
  return next == "," || next == ")" || next == ";" || next == ":";
}

// "'s" that stands for "is" or "has": behind a pronoun, or before a participle, an adverb or "not".
bool TokenRoles::is_have_or_be_mark(std::size_t token) const {
  const bool is_behind_pronoun =
      token > view_.range.first &&
      (has(token - 1, Grammar::subject_pronoun) || has(token - 1, Grammar::wh_word) || has(token - 1, Grammar::nobody));
  const std::size_t next = token + 1;
  const bool is_before_verb = next < view_.range.last && (view_.is(next, WordClass::negation) ||
                                                          (has(next, Grammar::adverb) && !ends_with(next, "ed")));
  return is_behind_pronoun || is_before_verb;
}

bool TokenRoles::is_adverb(std::size_t token) const {
  return word(token).size() > 4 && word(token).ends_with("ly") && !has(token, Grammar::not_adverb) &&
         !(view_.tokens[token].is_capitalised && token > view_.range.first);
}

// "But that plan": no clause before it that "that" could open.
bool TokenRoles::is_pointing(std::size_t token) const {
  if (token == view_.range.first) {
    return true;
  }
  const TokenRole before = at(token - 1);
  return before == TokenRole::stop || before == TokenRole::preposition || before == TokenRole::to ||
         (before == TokenRole::coordinator && word(token - 1) != "and" && word(token - 1) != "or") ||
         (before == TokenRole::comma && token >= view_.range.first + 2 && at(token - 2) == TokenRole::adverb);
}

// Headlines write most words with a capital letter.
bool TokenRoles::is_written_as_title() const {
  constexpr std::size_t kShortest = 4;
  std::size_t long_words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = view_.range.first; i < view_.range.last; ++i) {
    const Token& token = view_.tokens[i];
    const bool counts = token.kind == TokenKind::word && token.end - token.begin >= kShortest;
    long_words += counts ? 1U : 0U;
    capitals += counts && token.is_capitalised ? 1U : 0U;
  }
  return long_words > 2 && capitals * 5 >= long_words * 4;
}

// A capital that does not open a sentence; headlines have one on words of every kind.
bool TokenRoles::is_written_as_name(std::size_t token) const {
  const bool is_inside = token > view_.range.first && at(token - 1) != TokenRole::stop &&
                         at(token - 1) != TokenRole::open_quote && at(token - 1) != TokenRole::colon;
  return view_.tokens[token].is_capitalised && is_inside && word(token) != "I" &&
         (!is_title_ || view_.tokens[token].word == kUnknownWord);
}

TokenRole TokenRoles::unknown_word_of(std::size_t token) const {
  if (is_adverb(token)) {
    return TokenRole::adverb;
  }
  return view_.tokens[token].is_capitalised ? TokenRole::name : TokenRole::word;
}

// "told her", "told her that": no noun follows that would be hers.
bool TokenRoles::is_object_her(std::size_t token) const {
  const std::size_t next = token + 1;
  return word(token) == "her" && (next >= view_.range.last || has(next, Grammar::circumstance) ||
                                  view_.tokens[next].kind == TokenKind::punctuation || is(token, WordClass::to));
}

// Words whose role depends on what stands beside them, or on their spelling.
std::optional<TokenRole> TokenRoles::shifting_word_of(std::size_t token) const {
  if (has(token, Grammar::possessive_pronoun)) {
    return is_object_her(token) ? TokenRole::object_pronoun : TokenRole::possessive;
  }
  if (is(token, WordClass::to)) {
    return word(token) == "to" || word(token) == "To" ? TokenRole::to : TokenRole::preposition;
  }
  if (is(token, WordClass::complementiser)) {
    return is_pointing(token) ? TokenRole::determiner : TokenRole::that;
  }
  const bool is_negation = word(token) == "not" || word(token) == "n't" || word(token) == "never";
  return is_negation ? std::optional(TokenRole::negation) : std::nullopt;
}

std::optional<TokenRole> TokenRoles::closed_word_of(std::size_t token) const {
  for (const auto& [grammar, role] : kClosed) {
    if (has(token, grammar)) {
      return role;
    }
  }
  for (const auto& [which, role] : kClosedClasses) {
    if (is(token, which)) {
      return role;
    }
  }
  return has(token, Grammar::past_verb) ? std::optional(TokenRole::verb) : std::nullopt;
}

TokenRole TokenRoles::word_of(std::size_t token) const {
  if (is(token, WordClass::possessive_mark)) {
    return is_have_or_be_mark(token) ? TokenRole::auxiliary : TokenRole::possessive_mark;
  }
  if (is_written_as_name(token)) {
    return TokenRole::name;
  }
  if (view_.tokens[token].word == kUnknownWord) {
    return unknown_word_of(token);
  }
  if (const auto role = shifting_word_of(token)) {
    return *role;
  }
  if (const auto role = closed_word_of(token)) {
    return *role;
  }
  return is_adverb(token) ? TokenRole::adverb : TokenRole::word;
}

}  // namespace entente::read
