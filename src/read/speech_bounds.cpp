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

std::size_t SpeechBounds::noun_phrase_start(std::size_t last, std::size_t floor) const {
  std::size_t first = last;
  while (first > floor && last - first < kLongestSource) {
    const std::size_t before = first - 1;
    const TokenRole role = roles_.at(before);
    if (role == TokenRole::close_bracket) {
      std::size_t open = before;
      while (open > floor && !roles_.is(open, TokenRole::open_bracket)) {
        --open;
      }
      if (!roles_.is(open, TokenRole::open_bracket)) {
        break;
      }
      first = open;
      continue;
    }
    if (role == TokenRole::close_quote) {
      const std::size_t open = before_quotation(first);
      constexpr std::size_t kLongestTitle = 7;
      if (open < floor || first - open > kLongestTitle || !roles_.is(open, TokenRole::open_quote)) {
        break;
      }
      first = open;
      continue;
    }
    const bool is_part = roles_.is_nominal(before) || (role == TokenRole::preposition && first < last) ||
                         (role == TokenRole::coordinator && joins_nouns(before, floor)) ||
                         (role == TokenRole::adverb && first < last);
    if (!is_part) {
      break;
    }
    first = before;
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

// "Smith, a spokesman for X, said": from the name to the comma.
TokenRange SpeechBounds::apposition_before(std::size_t comma, std::size_t floor) const {
  for (std::size_t i = comma; i > floor && comma - i < kLongestSource; --i) {
    const std::size_t at = i - 1;
    if (roles_.is(at, TokenRole::comma) || roles_.is(at, TokenRole::dash)) {
      const std::size_t next = at + 1;
      const bool is_apposition = roles_.is(next, TokenRole::determiner) || roles_.is(next, TokenRole::word) ||
                                 roles_.is(next, TokenRole::name) || roles_.is(next, TokenRole::possessive) ||
                                 (roles_.is(next, TokenRole::wh_word) && !roles_.has(next, Grammar::subordinator)) ||
                                 roles_.is(next, TokenRole::number);
      const TokenRange head{noun_phrase_start(at, floor), at};
      const TokenRange trimmed = without_lead(head);
      if (roles_.at(at) != roles_.at(comma)) {
        continue;
      }
      if (trimmed.first == trimmed.last) {
        if (roles_.is(at - 1, TokenRole::pronoun)) {
          return {at - 1, at};
        }
        return {};
      }
      return is_apposition ? TokenRange{trimmed.first, comma + 1} : trimmed;
    }
    if (roles_.is(at, TokenRole::semicolon) || roles_.is(at, TokenRole::stop) || roles_.is(at, TokenRole::colon)) {
      return {};
    }
  }
  return {};
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

TokenRange SpeechBounds::source_behind(std::size_t first, std::size_t ceiling) const {
  if (roles_.is(first, TokenRole::pronoun) || (roles_.is(first, TokenRole::object_pronoun))) {
    return {first, first + 1};
  }
  if (!roles_.is_nominal(first) || roles_.is(first, TokenRole::possessive_mark)) {
    return {};
  }
  std::size_t last = first;
  bool is_apposed = false;
  while (last < ceiling && last - first < kLongestSource) {
    const TokenRole role = roles_.at(last);
    if (role == TokenRole::comma) {
      if (!continues_apposition(last, ceiling)) {
        break;
      }
      is_apposed = true;
    } else if (role == TokenRole::stop || role == TokenRole::open_quote || role == TokenRole::close_quote ||
               role == TokenRole::colon || role == TokenRole::semicolon || role == TokenRole::dash ||
               role == TokenRole::close_bracket) {
      break;
    } else if (role == TokenRole::open_bracket) {
      while (last < ceiling && !roles_.is(last, TokenRole::close_bracket)) {
        ++last;
      }
      last = std::min(last, ceiling - 1);
    } else if (!is_apposed) {
      const bool is_part = roles_.is_nominal(last) || role == TokenRole::coordinator ||
                           (role == TokenRole::preposition && !roles_.has(last, Grammar::circumstance));
      if (!is_part || (roles_.has(last, Grammar::time_word) && last > first) || roles_.word(last) == "but") {
        break;
      }
    }
    ++last;
  }
  while (last > first && (roles_.is(last - 1, TokenRole::coordinator) || roles_.is(last - 1, TokenRole::preposition) ||
                          roles_.is(last - 1, TokenRole::comma))) {
    --last;
  }
  return {first, last};
}

// A clause begins here in which somebody else speaks: "and she said", "but officials denied".
bool SpeechBounds::opens_speech(std::size_t token, std::size_t ceiling) const {
  constexpr std::size_t kReach = 12;
  for (std::size_t i = token; i < std::min(token + kReach, ceiling); ++i) {
    if (roles_.is_punctuation(i) || roles_.is(i, TokenRole::that)) {
      return false;
    }
    const auto verb = cues_.verb_at(i);
    if (verb && verb->tokens.first >= token && (verb->form == CueForm::finite || verb->form == CueForm::passive)) {
      if (verb->tokens.first == token) {
        return true;
      }
      const TokenRange source = source_before(verb->tokens.first, token);
      return source.first == token && source.last > source.first;
    }
    if (roles_.is(i, TokenRole::verb)) {
      return false;
    }
  }
  return false;
}

// An auxiliary or a verb of the past stands here, or a word of saying as a verb.
bool SpeechBounds::is_verb_start(std::size_t token) const {
  std::size_t at = token;
  while (roles_.is(at, TokenRole::adverb)) {
    ++at;
  }
  if (roles_.is(at, TokenRole::auxiliary) || roles_.is(at, TokenRole::verb) ||
      (roles_.is(at, TokenRole::word) && roles_.ends_with(at, "ed"))) {
    return true;
  }
  const auto verb = cues_.verb_at(at);
  return verb && verb->form == CueForm::finite;
}

bool SpeechBounds::opens_clause(std::size_t token, std::size_t ceiling) const {
  constexpr std::size_t kReach = 12;
  for (std::size_t i = token; i < std::min(token + kReach, ceiling); ++i) {
    if (roles_.is(i, TokenRole::pronoun) || (i == token && roles_.has(i, Grammar::nobody))) {
      return i == token && is_verb_start(i + 1);
    }
    if (i > token && is_verb_start(i)) {
      return true;
    }
    const bool is_part = roles_.is_nominal(i) || roles_.is(i, TokenRole::adverb) ||
                         (i > token && (roles_.is(i, TokenRole::preposition) || roles_.is(i, TokenRole::coordinator)));
    if (!is_part) {
      return false;
    }
  }
  return false;
}

bool SpeechBounds::stops_at_comma(std::size_t token, std::size_t ceiling, ContentStop stop) const {
  const std::size_t next = token + 1;
  if (next >= ceiling) {
    return true;
  }
  if (roles_.has(next, Grammar::content_stop) || roles_.word(next) == "but" || cues_.preposition_at(next)) {
    return true;
  }
  std::size_t behind_adverb = next;
  while (roles_.is(behind_adverb, TokenRole::adverb)) {
    ++behind_adverb;
  }
  const auto verb = cues_.verb_at(behind_adverb);
  if (verb && verb->form == CueForm::gerund) {
    return true;
  }
  if (roles_.is(next, TokenRole::coordinator)) {
    return opens_speech(next + 1, ceiling);
  }
  return (stop.at_main_clause && opens_clause(next, ceiling)) || (stop.at_verb && is_verb_start(next));
}

bool SpeechBounds::stops_content(std::size_t token, TokenRange content, ContentStop stop) const {
  const std::size_t next = token + 1;
  switch (roles_.at(token)) {
    case TokenRole::stop:
    case TokenRole::semicolon:
      return true;
    case TokenRole::close_bracket: {
      for (std::size_t i = token; i > content.first; --i) {
        if (roles_.is(i - 1, TokenRole::open_bracket)) {
          return false;
        }
      }
      return true;
    }
    case TokenRole::comma:
    case TokenRole::dash:
      return stops_at_comma(token, content.last, stop);
    case TokenRole::coordinator: {
      if (roles_.word(token) == "but" && token > content.first) {
        return true;
      }
      const auto verb = cues_.verb_at(next);
      const bool is_plain =
          token > content.first && verb && verb->form == CueForm::finite && verb->tokens.first == next;
      return (is_plain && (stop.at_cue || has(verb->takes, Takes::quote))) ||
             (token > content.first && opens_speech(next, content.last));
    }
    default:
      return false;
  }
}

bool SpeechBounds::is_finite_verb(std::size_t token) const {
  if (roles_.is(token, TokenRole::auxiliary) || roles_.is(token, TokenRole::verb)) {
    return true;
  }
  return roles_.is(token, TokenRole::word) && roles_.ends_with(token, "ed") && roles_.is_nominal(token - 1) &&
         !roles_.is(token - 1, TokenRole::determiner) && !roles_.is(token - 1, TokenRole::possessive);
}

std::size_t SpeechBounds::content_end(std::size_t first, std::size_t ceiling, ContentStop stop) const {
  std::size_t i = first;
  while (i < ceiling) {
    if (roles_.is(i, TokenRole::open_quote)) {
      i = behind_quotation(i);
      const bool ends = i < ceiling && roles_.is(i - 1, TokenRole::close_quote) &&
                        (roles_.is(i - 2, TokenRole::stop) ||
                         (roles_.is(i - 2, TokenRole::comma) && stops_at_comma(i - 1, ceiling, stop)));
      if (ends) {
        break;
      }
      continue;
    }
    const bool is_new_verb = i > first && is_finite_verb(i) && !is_finite_verb(i - 1);
    stop.verbs -= is_new_verb ? 1 : 0;
    if (stop.verbs < 0 || stops_content(i, {first, ceiling}, stop)) {
      break;
    }
    ++i;
  }
  i = std::min(i, ceiling);
  while (i > first && (roles_.is(i - 1, TokenRole::comma) || roles_.is(i - 1, TokenRole::dash))) {
    --i;
  }
  return i;
}

}  // namespace entente::read
