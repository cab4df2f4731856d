// SPDX-License-Identifier: Apache-2.0
#include "read/speech_bounds.hpp"

#include <algorithm>

namespace entente::read {
namespace {

constexpr std::size_t kLongestSource = 40;

}  // namespace

std::size_t SpeechBounds::behind_quotation(std::size_t token) const {
  if (!roles_.is(token, TokenRole::open_quote)) {
    return token + 1;
  }
  std::size_t i = token + 1;
  while (roles_.range().contains(i) && !roles_.is(i, TokenRole::close_quote)) {
    ++i;
  }
  return std::min(i + 1, roles_.range().last);
}

// The start of the quotation that closes right before `token`.
std::size_t SpeechBounds::before_quotation(std::size_t token) const {
  std::size_t i = token - 1;
  while (i > roles_.range().first && !roles_.is(i, TokenRole::open_quote)) {
    --i;
  }
  return i;
}

bool SpeechBounds::joins_nouns(std::size_t coordinator, std::size_t floor) const {
  if (coordinator <= floor || roles_.word(coordinator) == "but" || !roles_.is_nominal(coordinator - 1) ||
      !roles_.is_nominal(coordinator + 1)) {
    return false;
  }
  for (std::size_t i = coordinator; i > floor; --i) {
    const TokenRole role = roles_.at(i - 1);
    if (role == TokenRole::auxiliary || role == TokenRole::verb || role == TokenRole::pronoun ||
        role == TokenRole::object_pronoun || roles_.ends_with(i - 1, "ed")) {
      return false;
    }
    if (roles_.is_punctuation(i - 1) || role == TokenRole::that || role == TokenRole::subordinator) {
      return true;
    }
  }
  return true;
}

// Where the bracket opens that closes right before `token`; `token` where none does.
std::size_t SpeechBounds::before_bracket(std::size_t token, std::size_t floor) const {
  std::size_t open = token - 1;
  while (open > floor && !roles_.is(open, TokenRole::open_bracket)) {
    --open;
  }
  return roles_.is(open, TokenRole::open_bracket) ? open : token;
}

// Where the title in quotation marks opens that closes right before `token`; `token` where it is longer than a title.
std::size_t SpeechBounds::before_title(std::size_t token, std::size_t floor) const {
  constexpr std::size_t kLongestTitle = 7;
  const std::size_t open = before_quotation(token);
  const bool fits = open >= floor && token - open <= kLongestTitle && roles_.is(open, TokenRole::open_quote);
  return fits ? open : token;
}

// One step to the left inside a noun phrase; `first` itself where the phrase begins.
std::size_t SpeechBounds::step_left(std::size_t first, std::size_t last, std::size_t floor) const {
  const std::size_t before = first - 1;
  switch (roles_.at(before)) {
    case TokenRole::close_bracket:
      return before_bracket(first, floor);
    case TokenRole::close_quote:
      return before_title(first, floor);
    case TokenRole::preposition:
    case TokenRole::adverb:
      return first < last ? before : first;
    case TokenRole::coordinator:
      return joins_nouns(before, floor) ? before : first;
    default:
      return roles_.is_nominal(before) ? before : first;
  }
}

std::size_t SpeechBounds::noun_phrase_start(std::size_t last, std::size_t floor) const {
  std::size_t first = last;
  while (first > floor && last - first < kLongestSource) {
    const std::size_t next = step_left(first, last, floor);
    if (next == first) {
      break;
    }
    first = next;
  }
  return first;
}

// "In a statement Smith", "On Friday the ministry": the phrase behind what opens the clause.
std::size_t SpeechBounds::behind_opening_phrase(TokenRange phrase) const {
  for (std::size_t i = phrase.first + 1; i + 1 < phrase.last; ++i) {
    const bool is_end = roles_.has(i, Grammar::time_word) || roles_.is(i, TokenRole::number);
    if (is_end && !roles_.is(i + 1, TokenRole::number) && !roles_.has(i + 1, Grammar::time_word)) {
      return i + 1;
    }
  }
  for (std::size_t i = phrase.last - 1; i > phrase.first + 1; --i) {
    const bool opens = roles_.is(i, TokenRole::determiner) || roles_.is(i, TokenRole::possessive) ||
                       (roles_.is(i, TokenRole::name) && !roles_.is(i - 1, TokenRole::name) &&
                        !roles_.is(i - 1, TokenRole::mark) && !roles_.is(i - 1, TokenRole::determiner));
    if (opens && !roles_.is(i - 1, TokenRole::preposition)) {
      return i;
    }
  }
  return phrase.last;
}

TokenRange SpeechBounds::without_lead(TokenRange phrase) const {
  while (phrase.first < phrase.last &&
         (roles_.is(phrase.first, TokenRole::coordinator) || roles_.is(phrase.first, TokenRole::adverb) ||
          roles_.is(phrase.first, TokenRole::mark))) {
    ++phrase.first;
  }
  if (phrase.first < phrase.last && roles_.is(phrase.first, TokenRole::preposition)) {
    phrase.first = behind_opening_phrase(phrase);
  }
  return phrase;
}

// The mark like the one at `closing` that opens the same apposition; `closing` where none stands before it.
std::size_t SpeechBounds::opening_mark(std::size_t closing, std::size_t floor) const {
  for (std::size_t i = closing; i > floor && closing - i < kLongestSource; --i) {
    const TokenRole role = roles_.at(i - 1);
    if (role == roles_.at(closing)) {
      return i - 1;
    }
    if (role == TokenRole::semicolon || role == TokenRole::stop || role == TokenRole::colon) {
      break;
    }
  }
  return closing;
}

bool SpeechBounds::opens_apposition(std::size_t token) const {
  switch (roles_.at(token)) {
    case TokenRole::determiner:
    case TokenRole::word:
    case TokenRole::name:
    case TokenRole::possessive:
    case TokenRole::number:
      return true;
    case TokenRole::wh_word:
      return !roles_.has(token, Grammar::subordinator);
    default:
      return false;
  }
}

// "Smith, a spokesman for X, said": from the name to the mark.
TokenRange SpeechBounds::apposition_before(std::size_t closing, std::size_t floor) const {
  const std::size_t opening = opening_mark(closing, floor);
  if (opening == closing) {
    return {};
  }
  const TokenRange head = without_lead({noun_phrase_start(opening, floor), opening});
  if (head.first == head.last) {
    return roles_.is(opening - 1, TokenRole::pronoun) ? TokenRange{opening - 1, opening} : TokenRange{};
  }
  return opens_apposition(opening + 1) ? TokenRange{head.first, closing + 1} : head;
}

TokenRange SpeechBounds::source_before(std::size_t cue, std::size_t floor) const {
  if (cue <= floor) {
    return {};
  }
  const std::size_t before = cue - 1;
  switch (roles_.at(before)) {
    case TokenRole::comma:
    case TokenRole::dash:
      return apposition_before(before, floor);
    case TokenRole::pronoun:
    case TokenRole::that:
      return {before, cue};
    case TokenRole::object_pronoun:
      return roles_.word(before) == "it" || roles_.word(before) == "you" ? TokenRange{before, cue} : TokenRange{};
    case TokenRole::wh_word: {
      const std::size_t many = roles_.word(before) == "whom" && before >= floor + 2 ? before - 2 : before;
      return {many, cue};
    }
    case TokenRole::coordinator:
      return {};
    default:
      break;
  }
  const std::size_t first = noun_phrase_start(cue, floor);
  TokenRange phrase = without_lead({first, cue});
  if (phrase.first > floor && phrase.first < phrase.last && roles_.word(phrase.first - 1) == "whose") {
    --phrase.first;
  }
  return phrase;
}

bool SpeechBounds::continues_apposition(std::size_t comma, std::size_t ceiling) const {
  const std::size_t next = comma + 1;
  if (next >= ceiling) {
    return false;
  }
  switch (roles_.at(next)) {
    case TokenRole::determiner:
    case TokenRole::possessive:
    case TokenRole::name:
    case TokenRole::word:
    case TokenRole::number:
      return !roles_.ends_with(next, "ing") && !roles_.has(next, Grammar::time_word);
    case TokenRole::wh_word:
      return roles_.word(next) == "who" || roles_.word(next) == "whose";
    default:
      return false;
  }
}

std::size_t SpeechBounds::behind_bracket(std::size_t open, std::size_t ceiling) const {
  std::size_t close = open;
  while (close + 1 < ceiling && !roles_.is(close, TokenRole::close_bracket)) {
    ++close;
  }
  return close + 1;
}

// A word of a source, before its first apposition or inside one.
bool SpeechBounds::goes_on_as_source(std::size_t token, bool is_apposed) const {
  switch (roles_.at(token)) {
    case TokenRole::coordinator:
      return is_apposed || roles_.word(token) != "but";
    case TokenRole::preposition:
      return is_apposed || !roles_.has(token, Grammar::circumstance);
    default:
      return !roles_.is_punctuation(token) &&
             (is_apposed || (roles_.is_nominal(token) && !roles_.has(token, Grammar::time_word)));
  }
}

// One step to the right inside the name and appositions of a source; `last` itself where they end.
std::size_t SpeechBounds::step_right(std::size_t last, bool is_apposed, std::size_t ceiling) const {
  switch (roles_.at(last)) {
    case TokenRole::comma:
      return continues_apposition(last, ceiling) ? last + 1 : last;
    case TokenRole::open_bracket:
      return behind_bracket(last, ceiling);
    default:
      return goes_on_as_source(last, is_apposed) ? last + 1 : last;
  }
}

TokenRange SpeechBounds::source_behind(std::size_t first, std::size_t ceiling) const {
  if (roles_.is(first, TokenRole::pronoun) || (roles_.is(first, TokenRole::object_pronoun))) {
    return {first, first + 1};
  }
  if (!roles_.is_nominal(first) || roles_.is(first, TokenRole::possessive_mark)) {
    return {};
  }
  std::size_t last = first + 1;
  bool is_apposed = false;
  while (last < ceiling && last - first < kLongestSource) {
    const std::size_t next = step_right(last, is_apposed, ceiling);
    if (next == last) {
      break;
    }
    is_apposed = is_apposed || roles_.is(last, TokenRole::comma);
    last = next;
  }
  while (last > first && (roles_.is(last - 1, TokenRole::coordinator) || roles_.is(last - 1, TokenRole::preposition) ||
                          roles_.is(last - 1, TokenRole::comma))) {
    --last;
  }
  return {first, last};
}

}  // namespace entente::read
