// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "read/words.hpp"

namespace entente::read {

// Small closed classes of words, filled from lexicon/words.tsv; the file says what each is for.
enum class WordClass : std::uint8_t {
  abbreviation,
  determiner,
  be,
  have,
  auxiliary,
  conjunction,
  comma,
  boundary,
  complementiser,
  relative,
  preposition,
  place_preposition,
  possessive_mark,
  negation,
  adverb_ok,
  body,
  spoken_for,
  territory,
  list_lead,
  unnamed_voice,
  organisation_head,
  organisation_link,
  month,
  open_bracket,
  close_bracket,
  quote_mark,
  with,
  to,
  from,
  for_,
  of,
  by,
  between,
  against,
  on,
  in,
  as,
  receives,
  plural_head,
  group_word,
  copula,
  office,
  pronoun,
  irregular_past,
  subject_control,
  gives,
  names,
  armed,
  dash,
  jointly,
  does,
  reacts,
  at,
  clause_opener,
  counters,
  suffers,
  ideology,
  aims,
  condition,
  subject_pronoun,
  definite,
  none,
  going_on,
  fighter_label,
  own_state,
  faith_rule,
  occasion,
  numbered,
  closing_abbreviation,
  points_back,
  scarce,
  first_person,
  counterpart,
  opposing,
};

inline constexpr std::size_t kWordClassCount = 74;

std::optional<WordClass> word_class_from_word(std::string_view word);

class WordClasses {
 public:
  void add(WordId word, WordClass which);
  [[nodiscard]] bool has(WordId word, WordClass which) const {
    return word < masks_.size() && masks_[word][static_cast<std::size_t>(which)];
  }

 private:
  std::vector<std::bitset<kWordClassCount>> masks_;  // [word] one bit a class
};

}  // namespace entente::read
