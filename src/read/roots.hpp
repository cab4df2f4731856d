// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente::read {

// What one actor does to another [Open Event Data Alliance 2018].
enum class Root : std::uint8_t {
  agree,
  consult,
  support,
  cooperate,
  aid,
  yield,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault
};

inline constexpr std::size_t kRootCount = 15;

// What a word does to the root behind it.
enum class RootOperator : std::uint8_t { stop, negate, intend, offer, say, ought, pass };

// What a row of lexicon/roots.tsv stands for: one of the two.
struct RootSense {
  std::optional<Root> root;
  std::optional<RootOperator> change;
};

std::string_view to_word(Root root);  // "assault"
std::optional<Root> root_from_word(std::string_view word);
std::optional<RootSense> root_sense_from_word(std::string_view word);

// True of the first seven, from agree to request: words and deeds of co-operation, and asking.
bool is_friendly(Root root);
// True of the last five, from protest to assault: conflict that goes beyond words.
bool is_deed(Root root);

// The four classes of event data, by which actors stand to each other.
enum class RootClass : std::uint8_t { verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

RootClass root_class(Root root);
std::string_view to_word(RootClass root_class);

// What becomes of a root that is ended, left undone, still to come or asked for: ended aid is a sanction, an ended
// attack yields; help refused is rejected; help to come is agreed to, an attack to come threatened.
Root change_root(RootOperator change, Root root);

}  // namespace entente::read
