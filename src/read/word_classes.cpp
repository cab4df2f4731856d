// SPDX-License-Identifier: Apache-2.0
#include "read/word_classes.hpp"

#include <algorithm>
#include <array>

namespace entente::read {
namespace {

constexpr std::array<std::string_view, kWordClassCount> kNames{"abbreviation",
                                                               "determiner",
                                                               "be",
                                                               "have",
                                                               "auxiliary",
                                                               "conjunction",
                                                               "comma",
                                                               "boundary",
                                                               "complementiser",
                                                               "relative",
                                                               "preposition",
                                                               "place_preposition",
                                                               "possessive_mark",
                                                               "negation",
                                                               "adverb_ok",
                                                               "body",
                                                               "spoken_for",
                                                               "territory",
                                                               "list_lead",
                                                               "unnamed_voice",
                                                               "organisation_head",
                                                               "organisation_link",
                                                               "month",
                                                               "open_bracket",
                                                               "close_bracket",
                                                               "quote_mark",
                                                               "with",
                                                               "to",
                                                               "from",
                                                               "for",
                                                               "of",
                                                               "by",
                                                               "between",
                                                               "against",
                                                               "on",
                                                               "in",
                                                               "as",
                                                               "receives",
                                                               "plural_head",
                                                               "group_word",
                                                               "copula",
                                                               "office",
                                                               "pronoun",
                                                               "irregular_past",
                                                               "subject_control",
                                                               "gives",
                                                               "names",
                                                               "armed",
                                                               "dash",
                                                               "jointly",
                                                               "does",
                                                               "reacts",
                                                               "at",
                                                               "clause_opener",
                                                               "counters",
                                                               "suffers",
                                                               "ideology",
                                                               "aims",
                                                               "condition",
                                                               "subject_pronoun",
                                                               "definite",
                                                               "none",
                                                               "going_on",
                                                               "fighter_label",
                                                               "own_state",
                                                               "faith_rule",
                                                               "occasion",
                                                               "numbered",
                                                               "closing_abbreviation",
                                                               "points_back",
                                                               "scarce",
                                                               "first_person",
                                                               "counterpart",
                                                               "opposing"};

}  // namespace

std::optional<WordClass> word_class_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kNames, word);
  return found == kNames.end() ? std::nullopt : std::optional(static_cast<WordClass>(found - kNames.begin()));
}

void WordClasses::add(WordId word, WordClass which) {
  if (masks_.size() <= word) {
    masks_.resize(word + 1);
  }
  masks_[word].set(static_cast<std::size_t>(which));
}

}  // namespace entente::read
