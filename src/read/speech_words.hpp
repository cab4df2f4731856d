// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/claim.hpp"
#include "read/inflection.hpp"
#include "read/phrase_index.hpp"
#include "read/words.hpp"

namespace entente::read {

// What a word of saying or thinking may have behind it: bits of a mask; lexicon/speech.tsv says what each is for.
using TakesMask = std::uint32_t;
enum class Takes : std::uint8_t {
  quote,
  clause,
  that,
  object,
  to,
  gerund,
  addressee,
  as,
  chain,
  about,
  of,
  owned,
  passive,
  before,
  strict,
  seeming,
};
inline constexpr std::size_t kTakesCount = 16;

constexpr TakesMask bit(Takes takes) { return TakesMask{1} << static_cast<unsigned>(takes); }
constexpr bool has(TakesMask mask, Takes takes) { return (mask & bit(takes)) != 0; }

std::optional<Takes> takes_from_word(std::string_view word);

// A word of saying as found in a text: what all its rows allow together.
struct SpeechMatch {
  std::size_t length = 0;  // in tokens; 0 where there is none
  TakesMask takes = 0;
  FormMask forms = 0;
  CueKind kind = CueKind::assert_;
  std::int32_t word = -1;  // of SpeechTable::words
};

struct SpeechWord {
  std::string name;  // "speech/assert/say"
  CueKind kind = CueKind::assert_;
  TakesMask takes = 0;
};

struct SpeechMarker {
  std::int32_t word = 0;
  FormMask forms = kBase;
};

// The words of one part of speech.
class SpeechTable {
 public:
  std::vector<SpeechWord> words;
  std::vector<SpeechMarker> markers;
  PhraseIndex phrases;  // values index `markers`
  [[nodiscard]] SpeechMatch longest_at(std::span<const Token> tokens, std::size_t at) const;
};

struct SpeechLexicon {
  SpeechTable verbs;
  SpeechTable nouns;
  SpeechTable adjectives;
  SpeechTable others;  // "according to"
};

// Closed classes of lexicon/grammar.tsv.
enum class Grammar : std::uint8_t {
  subject_pronoun,
  object_pronoun,
  possessive_pronoun,
  modal,
  be_form,
  have_form,
  do_form,
  adverb,
  not_adverb,
  subordinator,
  wh_word,
  coordinator,
  time_word,
  circumstance,
  end_adverb,
  content_stop,
  nobody,
  reading_matter,
  past_verb,
  label,
};
inline constexpr std::size_t kGrammarCount = 20;

std::optional<Grammar> grammar_from_word(std::string_view word);

class GrammarClasses {
 public:
  void add(WordId word, Grammar which);
  [[nodiscard]] bool has(WordId word, Grammar which) const {
    return word < masks_.size() && (masks_[word] >> static_cast<unsigned>(which) & 1U) != 0;
  }

 private:
  std::vector<std::uint32_t> masks_;  // [word] one bit a class
};

}  // namespace entente::read
