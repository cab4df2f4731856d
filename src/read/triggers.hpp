// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// A phrase of the lexicon found in a sentence.
struct Trigger {
  TokenRange tokens;
  std::int32_t row = 0;  // of its rule table
  FormMask forms = kBase;
};

// True where a word that may be noun or verb stands as a verb: behind "to", an auxiliary or its subject.
bool stands_as_verb(const SentenceView& sentence, std::size_t token, const std::vector<Party>& parties);

// A listed adverb that may stand between subject and verb, or one in -ly.
bool is_adverbial(const SentenceView& sentence, std::size_t token);
// "had | reportedly already armed": where the auxiliaries and adverbs before a verb begin, but not before `first`.
std::size_t before_auxiliaries(const SentenceView& sentence, std::size_t token, std::size_t first);

// True where the word at a token has the form of a verb: an auxiliary, an irregular past, a verb that the lexicon
// lists, or an ending in -ed.
bool is_verbal(const SentenceView& sentence, std::size_t token);

// All longest phrases of one table in a sentence, left to right, none inside another.
template <class Rule>
std::vector<Trigger> find_triggers(const SentenceView& sentence, const RuleTable<Rule>& table) {
  std::vector<Trigger> found;
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    const auto match = table.phrases.longest_at(sentence.tokens.first(sentence.range.last), i);
    for (const std::int32_t value : match.values) {
      const Marker& marker = table.markers[static_cast<std::size_t>(value)];
      found.push_back({{i, i + match.length}, marker.row, marker.forms});
    }
    i += match.length == 0 ? 0 : match.length - 1;
  }
  return found;
}

// True if a form of "be" carries the participle at `token`: "was supported", "have been openly accused".
bool is_passive(const SentenceView& sentence, const Trigger& trigger);

}  // namespace entente::read
