// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/contradiction.hpp"
#include "domain/relation.hpp"

namespace entente::explain {

// How the directions of two statements must lie for one to exclude the other.
enum class Bearing : std::uint8_t { any, same_way, opposite_ways };

// Why one relation excludes another of the same pair at the same time.
struct Exclusion {
  ContradictionKind kind = ContradictionKind::denial;
  Bearing bearing = Bearing::any;
  std::string_view because;  // "help of any kind is support"; empty where nothing needs saying
};

// What an affirmation says that a denial rules out. Narrower than the levels of the model on purpose: who denies to
// send weapons does not thereby deny an alliance.
std::optional<Exclusion> denial_excludes(Relation denied, Relation affirmed);

// What two affirmations cannot both say. The same for either order.
std::optional<Exclusion> affirmations_exclude(Relation left, Relation right);

}  // namespace entente::explain
