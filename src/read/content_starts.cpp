// SPDX-License-Identifier: Apache-2.0
#include "read/content_starts.hpp"

#include <algorithm>

namespace entente::read {

std::optional<std::size_t> ContentStarts::behind(const SpeechCue& cue, std::size_t ceiling) const {
  std::size_t at = cue.tokens.last;
  while (at < ceiling && (roles_.has(at, Grammar::time_word) || roles_.is(at, TokenRole::adverb))) {
    ++at;
  }
  if (at >= ceiling) {
    return std::nullopt;
  }
  if (const auto start = direct(cue, at, ceiling)) {
    return start;
  }
  return has(cue.takes, Takes::addressee) ? behind_addressee(at, ceiling) : behind_circumstance(cue, at, ceiling);
}

std::optional<std::size_t> ContentStarts::direct(const SpeechCue& cue, std::size_t at, std::size_t ceiling) const {
  switch (roles_.at(at)) {
    case TokenRole::colon:
    case TokenRole::comma:
      return takes_mark(cue, at) && at + 1 < ceiling ? std::optional(at + 1) : std::nullopt;
    case TokenRole::open_quote:
    case TokenRole::that:
    case TokenRole::wh_word:
    case TokenRole::subordinator:
    case TokenRole::to:
      return takes_mark(cue, at) ? std::optional(at) : std::nullopt;
    case TokenRole::word:
    case TokenRole::name:
    case TokenRole::number:
    case TokenRole::determiner:
    case TokenRole::possessive:
    case TokenRole::pronoun:
    case TokenRole::object_pronoun:
      return takes_phrase(cue, at, ceiling) ? std::optional(at) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// The sign or small word here can open what the cue takes.
bool ContentStarts::takes_mark(const SpeechCue& cue, std::size_t at) const {
  const auto can = [&](Takes takes) { return has(cue.takes, takes); };
  const bool is_clausal = can(Takes::clause) || can(Takes::that) || can(Takes::quote);
  switch (roles_.at(at)) {
    case TokenRole::colon:
      return can(Takes::quote);
    case TokenRole::comma:
      return can(Takes::quote) && roles_.is(at + 1, TokenRole::open_quote);
    case TokenRole::open_quote:
      return is_clausal || can(Takes::object) || can(Takes::as);
    case TokenRole::subordinator:
      return roles_.word(at) == "whether" && is_clausal;
    case TokenRole::to:
      return can(Takes::to);
    default:
      return is_clausal || can(Takes::object);
  }
}

bool ContentStarts::takes_phrase(const SpeechCue& cue, std::size_t at, std::size_t ceiling) const {
  const auto can = [&](Takes takes) { return has(cue.takes, takes); };
  if (can(Takes::gerund) && roles_.is(at, TokenRole::word) && roles_.ends_with(at, "ing")) {
    return true;
  }
  const auto addressee = can(Takes::addressee) ? behind_addressee(at, ceiling) : std::nullopt;
  if (addressee && *addressee != at) {
    return false;
  }
  return can(Takes::object) || can(Takes::as) || (can(Takes::to) && addressee) ||
         (can(Takes::clause) && has_clause(at, ceiling));
}

bool ContentStarts::has_clause(std::size_t at, std::size_t ceiling) const {
  constexpr std::size_t kReach = 15;
  for (std::size_t i = at; i < std::min(at + kReach, ceiling); ++i) {
    if (roles_.is(i, TokenRole::auxiliary) || roles_.is(i, TokenRole::verb) || roles_.ends_with(i, "ed")) {
      return true;
    }
    const auto verb = i > at ? cues_.verb_at(i) : std::nullopt;
    if (verb && verb->form == CueForm::finite) {
      return true;
    }
    if (roles_.is(i, TokenRole::stop) || roles_.is(i, TokenRole::comma)) {
      return false;
    }
  }
  return false;
}

// "that", "how", "whether" or an opening mark.
bool ContentStarts::opens_words(std::size_t token) const {
  return roles_.is(token, TokenRole::that) || roles_.is(token, TokenRole::open_quote) ||
         roles_.word(token) == "whether" ||
         (roles_.is(token, TokenRole::wh_word) && !roles_.has(token, Grammar::content_stop));
}

bool ContentStarts::is_addressee(std::size_t token) const {
  return roles_.is_nominal(token) || roles_.is(token, TokenRole::object_pronoun) ||
         roles_.is(token, TokenRole::preposition) || roles_.is(token, TokenRole::coordinator);
}

// "told reporters that": behind those who are told. "urged them to leave": they belong to the content.
std::optional<std::size_t> ContentStarts::behind_addressee(std::size_t at, std::size_t ceiling) const {
  constexpr std::size_t kReach = 14;
  const std::size_t last = std::min(at + kReach, ceiling);
  std::size_t next = at;
  while (next < last && is_addressee(next)) {
    ++next;
  }
  if (next == at || next >= last) {
    return std::nullopt;
  }
  if (opens_words(next) || roles_.is(next, TokenRole::pronoun)) {
    return next;
  }
  if (roles_.is(next, TokenRole::to)) {
    return at;
  }
  const bool is_mark = roles_.is(next, TokenRole::colon) ||
                       (roles_.is(next, TokenRole::comma) && roles_.is(next + 1, TokenRole::open_quote));
  return is_mark ? std::optional(next + 1) : std::nullopt;
}

// "said in a statement that", "said on Monday: ...".
std::optional<std::size_t> ContentStarts::behind_circumstance(const SpeechCue& cue, std::size_t at,
                                                              std::size_t ceiling) const {
  const bool has_phrase = roles_.is(at, TokenRole::preposition) || roles_.is(at, TokenRole::to) || at > cue.tokens.last;
  const auto start = has_phrase && has(cue.takes, Takes::quote) ? behind_addressee(at, ceiling) : std::nullopt;
  const bool is_plain = start && (roles_.is(*start, TokenRole::that) || roles_.is(*start, TokenRole::open_quote) ||
                                  roles_.is(*start - 1, TokenRole::colon));
  return is_plain ? start : std::nullopt;
}

}  // namespace entente::read
