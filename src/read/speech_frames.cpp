// SPDX-License-Identifier: Apache-2.0
#include "read/speech_frames.hpp"

#include <algorithm>

namespace entente::read {

Speech speech_of(const SpeechCue& cue, const SpeechTable& table) {
  Speech speech;
  speech.kind = cue.kind;
  speech.cue = cue.tokens;
  speech.is_vouched = has(cue.takes, Takes::clause) || has(cue.takes, Takes::that) || has(cue.takes, Takes::quote) ||
                      has(cue.takes, Takes::before);
  speech.rule = cue.word < 0 ? std::string_view{} : table.words[static_cast<std::size_t>(cue.word)].name;
  return speech;
}

std::optional<Speech> SpeechFrames::at(std::size_t token) const {
  if (const auto verb = cues_.verb_at(token)) {
    if (auto speech = by_verb(*verb, words().verbs)) {
      return speech;
    }
  }
  if (const auto adjective = cues_.adjective_at(token)) {
    if (auto speech = by_verb(*adjective, words().adjectives)) {
      return speech;
    }
  }
  if (const auto noun = cues_.noun_at(token)) {
    return by_noun(*noun);
  }
  return std::nullopt;
}

std::optional<Speech> SpeechFrames::by_verb(const SpeechCue& cue, const SpeechTable& table) const {
  if (cue.form == CueForm::passive) {
    return by_passive(cue);
  }
  if (cue.form == CueForm::infinitive || (cue.form == CueForm::gerund && !stands_apart(cue))) {
    return std::nullopt;
  }
  const std::size_t ceiling = taken_.next_from(cue.tokens.last);
  const auto start = starts_.behind(cue, ceiling);
  if (!start) {
    return has(cue.takes, Takes::seeming) ? by_seeming(cue) : std::nullopt;
  }
  Speech speech = speech_of(cue, table);
  if (roles_.is(cue.tokens.last, TokenRole::colon) && *start == cue.tokens.last + 1) {
    speech.cue.last = *start;
  }
  speech.source = source_of(cue);
  speech.is_continued = speech.source.last == 0;
  if (const auto object = relative_object(speech.source)) {
    speech.contents.push_back({*object, *object + 1});
  }
  const std::size_t last = ends_.content_end(*start, ceiling, stop_of(cue, speech.source, *start));
  speech.contents.push_back({*start, last});
  return *start < last ? std::optional(speech) : std::nullopt;
}

TokenRange SpeechFrames::source_of(const SpeechCue& cue) const {
  if (cue.form != CueForm::finite && cue.form != CueForm::adjective) {
    return {};
  }
  const TokenRange source = bounds_.source_before(cue.tokens.first, source_floor(cue.tokens.first));
  return taken_.has(source.first) ? TokenRange{} : source;
}

// "what the ministry called a lie", ", which he said was a lie": the object that stands before the source.
std::optional<std::size_t> SpeechFrames::relative_object(TokenRange source) const {
  if (source.first <= roles_.range().first || source.last == 0 || taken_.has(source.first - 1)) {
    return std::nullopt;
  }
  const std::size_t before = source.first - 1;
  const bool is_which = roles_.word(before) == "which" && roles_.is(before - 1, TokenRole::comma);
  return roles_.word(before) == "what" || is_which ? std::optional(before) : std::nullopt;
}

// ", saying that", "by saying", "Smith saying that".
bool SpeechFrames::stands_apart(const SpeechCue& cue) const {
  const std::size_t before = cue.tokens.first - 1;
  const bool has_words =
      roles_.is(cue.tokens.last, TokenRole::that) || roles_.is(cue.tokens.last, TokenRole::open_quote);
  return cue.tokens.first == roles_.range().first || roles_.is_punctuation(before) ||
         roles_.is(before, TokenRole::coordinator) || roles_.is(before, TokenRole::subordinator) ||
         roles_.is(before, WordClass::by) || (roles_.is_nominal(before) && has(cue.takes, Takes::quote) && has_words);
}

// Behind a comma the subject may stand before a relative clause that is read already.
std::size_t SpeechFrames::source_floor(std::size_t cue) const {
  const bool is_apart = roles_.is(cue - 1, TokenRole::comma) || roles_.is(cue - 1, TokenRole::dash);
  return is_apart ? roles_.range().first : taken_.floor_of(cue);
}

ContentStop SpeechFrames::stop_of(const SpeechCue& cue, TokenRange source, std::size_t content) const {
  const std::size_t first = source.last > 0 ? source.first : cue.tokens.first;
  const bool opens = first == roles_.range().first || roles_.is(first - 1, TokenRole::stop);
  ContentStop stop;
  stop.at_main_clause = roles_.is(first - 1, TokenRole::subordinator) || (cue.form == CueForm::gerund && opens);
  stop.at_verb = roles_.is(source.first, TokenRole::wh_word) || cue.form == CueForm::gerund;
  stop.at_cue = !roles_.is(content, TokenRole::that) && !has(cue.takes, Takes::clause);
  return stop;
}

// "X seems to ...": what seems is part of the content.
std::optional<Speech> SpeechFrames::by_seeming(const SpeechCue& cue) const {
  const std::size_t next = cue.tokens.last;
  if (!roles_.is(next, TokenRole::to) && !roles_.is(next, WordClass::as) && !roles_.is(next, TokenRole::word)) {
    return std::nullopt;
  }
  Speech speech = speech_of(cue, words().verbs);
  speech.contents = {bounds_.source_before(cue.tokens.first, source_floor(cue.tokens.first)),
                     {next, ends_.content_end(next, taken_.next_from(next))}};
  return speech.contents.front().last > 0 ? std::optional(speech) : std::nullopt;
}

// The "by" of a passive within a few words; the ceiling where there is none.
std::size_t SpeechFrames::agent_mark(std::size_t from, std::size_t ceiling) const {
  constexpr std::size_t kReach = 6;
  for (std::size_t i = from; i < std::min(from + kReach, ceiling); ++i) {
    if (roles_.is(i, WordClass::by)) {
      return i;
    }
    if (roles_.is_punctuation(i) || roles_.is(i, TokenRole::that)) {
      return ceiling;
    }
  }
  return ceiling;
}

// "X was described by Y as ...", "the plan, proposed by Y", "X is expected to ...".
std::optional<Speech> SpeechFrames::by_passive(const SpeechCue& cue) const {
  Speech speech = speech_of(cue, words().verbs);
  const std::size_t next = cue.tokens.last;
  const std::size_t ceiling = taken_.next_from(next);
  const TokenRange subject = bounds_.source_before(cue.tokens.first, taken_.floor_of(cue.tokens.first));
  const std::size_t by = agent_mark(next, ceiling);
  if (by < ceiling) {
    speech.source = bounds_.source_behind(by + 1, ceiling);
    speech.contents = {subject};
    return speech.source.last > 0 ? std::optional(speech) : std::nullopt;
  }
  if (has(cue.takes, Takes::passive) && roles_.is(next, TokenRole::to)) {
    speech.contents = {subject, {next, ends_.content_end(next, ceiling)}};
    return speech;
  }
  return std::nullopt;
}

// "criticism of X", "fears about X"; "the claim by X" names its source.
bool SpeechFrames::takes_about(const SpeechCue& cue) const {
  const std::size_t next = cue.tokens.last;
  return has(cue.takes, Takes::about) && roles_.is(next, TokenRole::preposition) && !roles_.is(next, WordClass::by) &&
         !roles_.is(next, WordClass::in);
}

// "X's [claim]", "her [criticism]".
TokenRange SpeechFrames::owner_of(const SpeechCue& cue) const {
  const std::size_t before = cue.tokens.first - 1;
  return roles_.is(before, TokenRole::possessive)
             ? TokenRange{before, before + 1}
             : bounds_.source_before(cue.tokens.first, taken_.floor_of(cue.tokens.first));
}

// "X's claim that ...", "her criticism of ...", "fears that ...".
std::optional<Speech> SpeechFrames::by_noun(const SpeechCue& cue) const {
  const std::size_t next = cue.tokens.last;
  const std::size_t before = cue.tokens.first - 1;
  const bool has_owner = roles_.is(before, TokenRole::possessive) || roles_.is(before, TokenRole::possessive_mark);
  const bool is_that = roles_.is(next, TokenRole::that) && has(cue.takes, Takes::that);
  const bool is_to = roles_.is(next, TokenRole::to) && has(cue.takes, Takes::to);
  const bool is_about = takes_about(cue);
  if (!is_that && !(has_owner && (is_to || is_about))) {
    return std::nullopt;
  }
  Speech speech = speech_of(cue, words().nouns);
  speech.cue.last += is_about ? 1U : 0U;
  speech.source = has_owner ? owner_of(cue) : TokenRange{};
  ContentStop stop;
  if (is_subject(speech.source.last > 0 ? speech.source.first : cue.tokens.first)) {
    stop.verbs = is_that ? 1 : 0;
  }
  speech.contents = {{speech.cue.last, ends_.content_end(speech.cue.last, taken_.next_from(next), stop)}};
  return speech;
}

// The noun phrase that begins here opens its clause, so that the clause's verb follows it.
bool SpeechFrames::is_subject(std::size_t first) const {
  while (roles_.is(first - 1, TokenRole::determiner) || roles_.is(first - 1, TokenRole::word)) {
    --first;
  }
  const std::size_t before = first - 1;
  return first == roles_.range().first || roles_.is(before, TokenRole::stop) ||
         roles_.is(before, TokenRole::coordinator) || roles_.is(before, TokenRole::subordinator) ||
         roles_.is(before, TokenRole::comma) || roles_.is(before, TokenRole::that);
}

}  // namespace entente::read
