// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// A word or turn of the sentence that another word stands under, and what becomes of that word by it.
struct Scope {
  std::string rule;  // "scope/fail"
  TokenRange tokens;
  Effect affirmed = Effect::fact;
  Effect denied = Effect::fact;
  bool is_future = false;
  bool is_denied = false;  // "did not fail to"
};

// How a word stands in its sentence, as far as its scopes ask.
enum class CueForm : std::uint8_t { verb, noun };

// May stand between a subject, its auxiliaries and its verb.
bool is_adverb(const SentenceView& sentence, std::size_t token);

// From the words before a word and its ending. A guess: there is no parser.
CueForm guess_form(const SentenceView& sentence, std::size_t token);

// What a word stands under, innermost first: governing words, each under the next, then conditions and questions.
std::vector<Scope> scopes_around(const SentenceView& sentence, TokenRange word, CueForm form);

}  // namespace entente::read
