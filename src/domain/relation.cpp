// SPDX-License-Identifier: Apache-2.0
#include "domain/relation.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

using enum RelationFamily;

constexpr bool kBoth = true;
constexpr bool kOneWay = false;

constexpr std::array kRows{
    RelationRow{Relation::fights, "fights", hostile, kOneWay, "fights"},
    RelationRow{Relation::threatens, "threatens", hostile, kOneWay, "threatens"},
    RelationRow{Relation::condemns, "condemns", hostile, kOneWay, "condemns"},
    RelationRow{Relation::pressures, "pressures", hostile, kOneWay, "puts pressure on"},
    RelationRow{Relation::praises, "praises", rhetorical, kOneWay, "praises"},
    RelationRow{Relation::amplifies, "amplifies", rhetorical, kOneWay, "spreads the news of"},
    RelationRow{Relation::appeals_to, "appeals_to", rhetorical, kOneWay, "appeals to"},
    RelationRow{Relation::endorses, "endorses", rhetorical, kOneWay, "endorses"},
    RelationRow{Relation::arms, "arms", transactional, kOneWay, "gives weapons to"},
    RelationRow{Relation::finances, "finances", transactional, kOneWay, "finances"},
    RelationRow{Relation::shelters, "shelters", transactional, kOneWay, "shelters"},
    RelationRow{Relation::trains, "trains", transactional, kOneWay, "trains"},
    RelationRow{Relation::supplies, "supplies", transactional, kOneWay, "supplies"},
    RelationRow{Relation::grants_passage, "grants_passage", transactional, kOneWay, "lets through"},
    RelationRow{Relation::trades, "trades", transactional, kBoth, "trades with"},
    RelationRow{Relation::shares_information, "shares_information", transactional, kBoth, "shares information with"},
    RelationRow{Relation::truce, "truce", transactional, kBoth, "keeps a truce with"},
    RelationRow{Relation::attacks_jointly, "attacks_jointly", tactical, kBoth, "attacks together with"},
    RelationRow{Relation::coordinates, "coordinates", tactical, kBoth, "coordinates with"},
    RelationRow{Relation::unites_temporarily, "unites_temporarily", tactical, kBoth, "unites for a time with"},
    RelationRow{Relation::allied, "allied", strategic, kBoth, "is allied with"},
    RelationRow{Relation::merged, "merged", strategic, kBoth, "is one body with"},
    RelationRow{Relation::pledged_to, "pledged_to", strategic, kOneWay, "is pledged to"},
    RelationRow{Relation::commands_jointly, "commands_jointly", strategic, kBoth, "commands jointly with"},
    RelationRow{Relation::controls, "controls", strategic, kOneWay, "controls"},
    RelationRow{Relation::cooperates, "cooperates", unspecified, kBoth, "co-operates with"},
    RelationRow{Relation::supports, "supports", unspecified, kOneWay, "supports"},
    RelationRow{Relation::linked, "linked", unspecified, kBoth, "is linked with"},
    RelationRow{Relation::shares_adversary, "shares_adversary", driver, kBoth, "has an adversary in common with"},
    RelationRow{Relation::ideology_close, "ideology_close", driver, kBoth, "is close in ideology to"},
    RelationRow{Relation::ideology_apart, "ideology_apart", driver, kBoth, "is far in ideology from"},
    RelationRow{Relation::goals_conflict, "goals_conflict", driver, kBoth, "has goals in conflict with those of"},
    RelationRow{Relation::goals_shared, "goals_shared", driver, kBoth, "shares goals with"},
    RelationRow{Relation::areas_adjoin, "areas_adjoin", driver, kBoth, "is active beside"},
    RelationRow{Relation::distrusts, "distrusts", driver, kOneWay, "distrusts"},
    RelationRow{Relation::past_talks_with_state, "past_talks_with_state", driver, kOneWay, "once held talks with"},
    RelationRow{Relation::proxy_of_state, "proxy_of_state", driver, kOneWay, "acts as a proxy of"},
    RelationRow{Relation::past_cooperation, "past_cooperation", driver, kBoth, "once co-operated with"},
    RelationRow{Relation::patron_of, "patron_of", driver, kOneWay, "is a patron of"},
    RelationRow{Relation::shared_support_base, "shared_support_base", driver, kBoth, "draws on the same public as"},
};

constexpr std::array<std::string_view, 7> kFamilyWords{"hostile",   "rhetorical",  "transactional", "tactical",
                                                       "strategic", "unspecified", "driver"};

}  // namespace

std::span<const RelationRow> relation_table() { return kRows; }

const RelationRow& relation_row(Relation relation) { return kRows[static_cast<std::size_t>(relation)]; }

std::optional<Relation> relation_from_word(std::string_view word) {
  const auto* const row = std::ranges::find(kRows, word, &RelationRow::word);
  if (row == kRows.end()) {
    return std::nullopt;
  }
  return row->relation;
}

std::string_view to_word(Relation relation) { return relation_row(relation).word; }
std::string_view to_word(RelationFamily family) { return kFamilyWords[static_cast<std::size_t>(family)]; }
RelationFamily family_of(Relation relation) { return relation_row(relation).family; }

}  // namespace entente
