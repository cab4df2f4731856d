// SPDX-License-Identifier: Apache-2.0
#include "read/speech_cues.hpp"

#include <algorithm>
#include <array>

namespace entente::read {

SpeechMatch CueFinder::match(const SpeechTable& table, std::size_t token) const {
  const SentenceView& view = roles_.view();
  return table.longest_at(view.tokens.first(view.range.last), token);
}

std::size_t CueFinder::chunk_start(std::size_t token) const {
  std::size_t first = token;
  while (first > roles_.range().first) {
    const TokenRole before = roles_.at(first - 1);
    if (before != TokenRole::auxiliary && before != TokenRole::adverb && before != TokenRole::negation) {
      break;
    }
    --first;
  }
  return first;
}

bool CueFinder::has_auxiliary(std::size_t first, std::size_t last, Grammar which) const {
  for (std::size_t i = first; i < last; ++i) {
    if (roles_.is(i, TokenRole::auxiliary) && roles_.has(i, which)) {
      return true;
    }
  }
  return false;
}

bool CueFinder::can_end_subject(std::size_t token) const {
  switch (roles_.at(token)) {
    case TokenRole::word:
    case TokenRole::name:
    case TokenRole::number:
    case TokenRole::pronoun:
    case TokenRole::wh_word:
    case TokenRole::that:
    case TokenRole::close_bracket:
    case TokenRole::close_quote:
    case TokenRole::comma:
    case TokenRole::mark:
    case TokenRole::coordinator:
      return roles_.range().contains(token);
    case TokenRole::determiner:
    case TokenRole::object_pronoun:
      return roles_.has(token, Grammar::nobody) || roles_.is(token, WordClass::unnamed_voice) ||
             roles_.word(token) == "some" || roles_.word(token) == "this" || roles_.word(token) == "it";
    default:
      return false;
  }
}

// "they", "who", "officials", "Smith and Jones".
bool CueFinder::can_end_plural_subject(std::size_t token) const {
  switch (roles_.at(token)) {
    case TokenRole::pronoun:
      return roles_.word(token) != "he" && roles_.word(token) != "she" && roles_.word(token) != "it";
    case TokenRole::wh_word:
    case TokenRole::that:
      return true;
    case TokenRole::determiner:
      return roles_.is(token, WordClass::unnamed_voice) || roles_.word(token) == "many" || roles_.word(token) == "some";
    case TokenRole::word:
    case TokenRole::name:
      if (roles_.word(token).ends_with('s') || roles_.is(token, WordClass::unnamed_voice) ||
          roles_.is(token, WordClass::spoken_for)) {
        return true;
      }
      break;
    default:
      return false;
  }
  for (std::size_t i = token; i > roles_.range().first && token - i < 4; --i) {
    if (roles_.is(i - 1, TokenRole::coordinator)) {
      return true;
    }
  }
  return false;
}

std::optional<CueForm> CueFinder::bare_form_of(FormMask forms, bool is_strict, std::size_t start) const {
  const std::size_t before = start - 1;
  const bool opens = start == roles_.range().first;
  if (roles_.word(before) == "whose") {
    return std::nullopt;
  }
  const bool is_base = (forms & (kPast | kThird)) == 0;
  if (is_strict && is_base && !roles_.is(before, TokenRole::pronoun) && !roles_.is(before, TokenRole::wh_word)) {
    return std::nullopt;
  }
  const bool has_subject = !opens && (is_base ? can_end_plural_subject(before) : can_end_subject(before));
  return has_subject ? std::optional(CueForm::finite) : std::nullopt;
}

std::optional<CueForm> CueFinder::form_of(const SpeechMatch& match, std::size_t head, std::size_t start) const {
  const bool is_been = has_auxiliary(start, head, Grammar::be_form);
  if ((match.forms & kGerund) != 0) {
    return is_been ? CueForm::finite : CueForm::gerund;
  }
  const bool has_help = has_auxiliary(start, head, Grammar::modal) || has_auxiliary(start, head, Grammar::do_form) ||
                        has_auxiliary(start, head, Grammar::have_form);
  if ((match.forms & kParticiple) != 0 && is_been) {
    return CueForm::passive;
  }
  if (has_help) {
    return CueForm::finite;
  }
  if (is_been) {
    return std::nullopt;
  }
  if (roles_.is(start - 1, TokenRole::to) && (match.forms & kBase) != 0) {
    return CueForm::infinitive;
  }
  // "the rules proposed by X", "first reported by X"
  const std::size_t after = head + match.length;
  if ((match.forms & kParticiple) != 0 && roles_.range().contains(after) && roles_.is(after, WordClass::by) &&
      !roles_.is(start - 1, TokenRole::pronoun)) {
    return CueForm::passive;
  }
  return bare_form_of(match.forms, has(match.takes, Takes::strict), start);
}

bool CueFinder::is_chain_word(TokenRange tokens) const {
  const auto& speech = roles_.view().lexicon->speech;
  return std::ranges::any_of(std::array{&speech.verbs, &speech.adjectives}, [&](const SpeechTable* table) {
    const SpeechMatch found = match(*table, tokens.first);
    return found.length == tokens.last - tokens.first && has(found.takes, Takes::chain);
  });
}

// "refused to say": where the phrase begins that a chain verb before "to" opens.
std::optional<std::size_t> CueFinder::chain_start(std::size_t to) const {
  constexpr std::size_t kLongest = 3;
  for (std::size_t length = 1; length <= kLongest && to >= roles_.range().first + length; ++length) {
    if (is_chain_word({to - length, to})) {
      return to - length;
    }
  }
  return std::nullopt;
}

std::optional<SpeechCue> CueFinder::verb_at(std::size_t token) const {
  const SpeechMatch found = match(roles_.view().lexicon->speech.verbs, token);
  if (found.length == 0 || roles_.is(token, TokenRole::name)) {
    return std::nullopt;
  }
  std::size_t head = token;
  std::size_t start = chunk_start(token);
  FormMask forms = found.forms;
  bool is_chained = false;
  while (roles_.is(start - 1, TokenRole::to) && start > roles_.range().first) {
    const auto chain = chain_start(start - 1);
    if (!chain) {
      break;
    }
    head = *chain;
    start = chunk_start(head);
    forms = match(roles_.view().lexicon->speech.verbs, head).forms;
    is_chained = true;
  }
  SpeechMatch leading = found;
  if (is_chained) {
    leading.forms = forms == 0 ? static_cast<FormMask>(kPast) : forms;
    leading.length = 1;
  }
  const bool is_adjective_chain = is_chained && forms == 0;
  const auto form = is_adjective_chain ? std::optional(CueForm::finite) : form_of(leading, head, start);
  if (!form) {
    return std::nullopt;
  }
  return SpeechCue{{start, token + found.length}, token, *form, found.kind, found.takes, found.word};
}

std::optional<SpeechCue> CueFinder::adjective_at(std::size_t token) const {
  const SpeechMatch found = match(roles_.view().lexicon->speech.adjectives, token);
  const std::size_t start = found.length == 0 ? token : chunk_start(token);
  if (found.length == 0 || !has_auxiliary(start, token, Grammar::be_form)) {
    return std::nullopt;
  }
  return SpeechCue{{start, token + found.length}, token, CueForm::adjective, found.kind, found.takes, found.word};
}

std::optional<SpeechCue> CueFinder::noun_at(std::size_t token) const {
  const SpeechMatch found = match(roles_.view().lexicon->speech.nouns, token);
  if (found.length == 0) {
    return std::nullopt;
  }
  std::size_t start = token;
  while (roles_.is(start - 1, TokenRole::word) || roles_.is(start - 1, TokenRole::adverb)) {
    --start;
  }
  return SpeechCue{{start, token + found.length}, token, CueForm::noun, found.kind, found.takes, found.word};
}

std::optional<SpeechCue> CueFinder::preposition_at(std::size_t token) const {
  const SpeechMatch found = match(roles_.view().lexicon->speech.others, token);
  if (found.length == 0 || !has(found.takes, Takes::before)) {
    return std::nullopt;
  }
  return SpeechCue{{token, token + found.length}, token, CueForm::preposition, found.kind, found.takes, found.word};
}

}  // namespace entente::read
