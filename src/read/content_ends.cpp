// SPDX-License-Identifier: Apache-2.0
#include "read/content_ends.hpp"

#include <algorithm>

namespace entente::read {

// A clause begins here in which somebody else speaks: "and she said", "but officials denied".
bool ContentEnds::opens_speech(std::size_t token, std::size_t ceiling) const {
  constexpr std::size_t kReach = 12;
  for (std::size_t i = token; i < std::min(token + kReach, ceiling); ++i) {
    if (roles_.is_punctuation(i) || roles_.is(i, TokenRole::that)) {
      return false;
    }
    const auto verb = cues_.verb_at(i);
    const bool is_told = verb && (verb->form == CueForm::finite || verb->form == CueForm::passive);
    if (is_told && verb->tokens.first >= token) {
      return is_said_from(*verb, token);
    }
    if (roles_.is(i, TokenRole::verb)) {
      return false;
    }
  }
  return false;
}

// The verb, or its source and the verb, begin at a token.
bool ContentEnds::is_said_from(const SpeechCue& verb, std::size_t token) const {
  if (verb.tokens.first == token) {
    return true;
  }
  const TokenRange source = bounds_.source_before(verb.tokens.first, token);
  return source.first == token && source.last > source.first;
}

// An auxiliary or a verb of the past stands here, or a word of saying as a verb.
bool ContentEnds::is_verb_start(std::size_t token) const {
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

// A noun phrase goes on here that may be the subject of a clause.
bool ContentEnds::goes_on_as_subject(std::size_t token, bool is_first) const {
  const bool joins = roles_.is(token, TokenRole::preposition) || roles_.is(token, TokenRole::coordinator);
  return roles_.is_nominal(token) || roles_.is(token, TokenRole::adverb) || (!is_first && joins);
}

bool ContentEnds::opens_clause(std::size_t token, std::size_t ceiling) const {
  constexpr std::size_t kReach = 12;
  if (roles_.is(token, TokenRole::pronoun) || roles_.has(token, Grammar::nobody)) {
    return is_verb_start(token + 1);
  }
  for (std::size_t i = token; i < std::min(token + kReach, ceiling); ++i) {
    if (i > token && !roles_.is(i, TokenRole::pronoun) && is_verb_start(i)) {
      return true;
    }
    if (!goes_on_as_subject(i, i == token)) {
      return false;
    }
  }
  return false;
}

bool ContentEnds::stops_at_comma(std::size_t token, std::size_t ceiling, ContentStop stop) const {
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

// A bracket closes that opened before the content.
bool ContentEnds::closes_outer_bracket(std::size_t token, std::size_t first) const {
  for (std::size_t i = token; i > first; --i) {
    if (roles_.is(i - 1, TokenRole::open_bracket)) {
      return false;
    }
  }
  return true;
}

// "... and praised Y", "... and officials denied it", "... but".
bool ContentEnds::stops_at_coordinator(std::size_t token, TokenRange content, ContentStop stop) const {
  if (token == content.first) {
    return false;
  }
  if (roles_.word(token) == "but") {
    return true;
  }
  const auto verb = cues_.verb_at(token + 1);
  const bool is_plain = verb && verb->form == CueForm::finite && verb->tokens.first == token + 1;
  return (is_plain && (stop.at_cue || has(verb->takes, Takes::quote))) || opens_speech(token + 1, content.last);
}

bool ContentEnds::stops_content(std::size_t token, TokenRange content, ContentStop stop) const {
  switch (roles_.at(token)) {
    case TokenRole::stop:
    case TokenRole::semicolon:
      return true;
    case TokenRole::close_bracket:
      return closes_outer_bracket(token, content.first);
    case TokenRole::comma:
    case TokenRole::dash:
      return stops_at_comma(token, content.last, stop);
    case TokenRole::coordinator:
      return stops_at_coordinator(token, content, stop);
    default:
      return false;
  }
}

bool ContentEnds::is_finite_verb(std::size_t token) const {
  if (roles_.is(token, TokenRole::auxiliary) || roles_.is(token, TokenRole::verb)) {
    return true;
  }
  return roles_.is(token, TokenRole::word) && roles_.ends_with(token, "ed") && roles_.is_nominal(token - 1) &&
         !roles_.is(token - 1, TokenRole::determiner) && !roles_.is(token - 1, TokenRole::possessive);
}

// A quotation inside the content that ends the content with it: it holds the full stop, or a comma that does.
bool ContentEnds::ends_with_quotation(std::size_t behind, std::size_t ceiling, ContentStop stop) const {
  if (behind >= ceiling || !roles_.is(behind - 1, TokenRole::close_quote)) {
    return false;
  }
  return roles_.is(behind - 2, TokenRole::stop) ||
         (roles_.is(behind - 2, TokenRole::comma) && stops_at_comma(behind - 1, ceiling, stop));
}

// The first token that belongs to the content no more.
std::size_t ContentEnds::stop_behind(std::size_t first, std::size_t ceiling, ContentStop stop) const {
  std::size_t i = first;
  bool is_over = false;
  while (!is_over && i < ceiling) {
    if (roles_.is(i, TokenRole::open_quote)) {
      i = bounds_.behind_quotation(i);
      is_over = ends_with_quotation(i, ceiling, stop);
      continue;
    }
    const bool is_new_verb = i > first && is_finite_verb(i) && !is_finite_verb(i - 1);
    stop.verbs -= is_new_verb ? 1 : 0;
    is_over = stop.verbs < 0 || stops_content(i, {first, ceiling}, stop);
    i += is_over ? 0U : 1U;
  }
  return std::min(i, ceiling);
}

std::size_t ContentEnds::content_end(std::size_t first, std::size_t ceiling, ContentStop stop) const {
  std::size_t end = stop_behind(first, ceiling, stop);
  while (end > first && (roles_.is(end - 1, TokenRole::comma) || roles_.is(end - 1, TokenRole::dash))) {
    --end;
  }
  return end;
}

}  // namespace entente::read
