// SPDX-License-Identifier: Apache-2.0
#include "read/speech_words.hpp"

#include <algorithm>
#include <array>

namespace entente::read {
namespace {

constexpr std::array<std::string_view, kTakesCount> kTakesNames{
    "quote", "clause", "that", "object", "to",      "gerund", "addressee", "as",
    "chain", "about",  "of",   "owned",  "passive", "before", "strict",    "seeming"};
constexpr std::array<std::string_view, kGrammarCount> kGrammarNames{
    "subject_pronoun", "object_pronoun", "possessive_pronoun", "modal",        "be_form", "have_form",
    "do_form",         "adverb",         "not_adverb",         "subordinator", "wh_word", "coordinator",
    "time_word",       "circumstance",   "end_adverb",         "content_stop", "nobody",  "reading_matter",
    "past_verb",       "label"};

template <class Value, std::size_t kCount>
std::optional<Value> named(const std::array<std::string_view, kCount>& names, std::string_view word) {
  const auto found = std::ranges::find(names, word);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Value>(found - names.begin()));
}

}  // namespace

std::optional<Takes> takes_from_word(std::string_view word) { return named<Takes>(kTakesNames, word); }

std::optional<Grammar> grammar_from_word(std::string_view word) { return named<Grammar>(kGrammarNames, word); }

void GrammarClasses::add(WordId word, Grammar which) {
  if (masks_.size() <= word) {
    masks_.resize(word + 1, 0);
  }
  masks_[word] |= std::uint32_t{1} << static_cast<unsigned>(which);
}

SpeechMatch SpeechTable::longest_at(std::span<const Token> tokens, std::size_t at) const {
  const auto found = phrases.longest_at(tokens, at);
  SpeechMatch match{.length = found.length};
  for (const std::int32_t value : found.values) {
    const SpeechMarker& marker = markers[static_cast<std::size_t>(value)];
    const SpeechWord& word = words[static_cast<std::size_t>(marker.word)];
    if (match.word < 0) {
      match.word = marker.word;
      match.kind = word.kind;
    }
    match.takes |= word.takes;
    match.forms = static_cast<FormMask>(match.forms | marker.forms);
  }
  return match;
}

}  // namespace entente::read
