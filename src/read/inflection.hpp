// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::read {

// Which forms of a word a spelling can be: bits of a mask.
using FormMask = std::uint8_t;
inline constexpr FormMask kBase = 1;
inline constexpr FormMask kThird = 2;  // supports; of nouns: the plural
inline constexpr FormMask kPast = 4;
inline constexpr FormMask kParticiple = 8;
inline constexpr FormMask kGerund = 16;

struct InflectedForm {
  std::string spelling;
  FormMask forms = kBase;
};

// lemma to {past, participle}, as lexicon/irregular.tsv gives them.
using IrregularVerbs = std::map<std::string, std::pair<std::string, std::string>, std::less<>>;

// "support" to support, supports, supported, supporting; regular spelling rules of English, irregular past from the
// table.
std::vector<InflectedForm> inflect_verb(std::string_view lemma, const IrregularVerbs& irregular);
// "ally" to ally, allies.
std::vector<InflectedForm> inflect_noun(std::string_view lemma);

}  // namespace entente::read
