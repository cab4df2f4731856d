// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

enum class RelationFamily : std::uint8_t {
  hostile,
  rhetorical,
  transactional,
  tactical,
  strategic,
  unspecified,
  driver
};

enum class Relation : std::uint8_t {
  fights,
  threatens,
  condemns,
  pressures,
  praises,
  amplifies,
  appeals_to,
  endorses,
  arms,
  finances,
  shelters,
  trains,
  supplies,
  grants_passage,
  trades,
  shares_information,
  truce,
  attacks_jointly,
  coordinates,
  unites_temporarily,
  allied,
  merged,
  pledged_to,
  commands_jointly,
  controls,
  cooperates,
  supports,
  linked,
  shares_adversary,
  ideology_close,
  ideology_apart,
  goals_conflict,
  goals_shared,
  areas_adjoin,
  distrusts,
  past_talks_with_state,
  proxy_of_state,
  past_cooperation,
  patron_of,
  shared_support_base,
};

// One row a relation code: the word used in files and JSON, its family, and whether it runs both ways by nature.
struct RelationRow {
  Relation relation;
  std::string_view word;
  RelationFamily family;
  bool is_symmetric;
  std::string_view phrase;  // "A <phrase> B" in plain words
};

std::span<const RelationRow> relation_table();
const RelationRow& relation_row(Relation relation);
std::optional<Relation> relation_from_word(std::string_view word);
std::string_view to_word(Relation relation);
std::string_view to_word(RelationFamily family);
RelationFamily family_of(Relation relation);

}  // namespace entente
