// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"

namespace entente::evidence {

// What the registry says of two organisations that bears on their tie in all periods. `value` is symmetric, within
// [-1, 1], and 0 where the registry does not say.
struct PairDriver {
  std::string_view name;
  std::string_view columns;  // of actors.csv that it reads
  double weight = 0;         // what one unit adds to the drive, log odds a step; decision 0013
  double (*value)(const Actor& a, const Actor& b) = nullptr;
};

// One table of all drivers that actors.csv feeds.
std::span<const PairDriver> pair_drivers();

// 1 where either lists the other in adverse_to.
double declared_enmity(const Actor& a, const Actor& b);
// 1 where either lists the other in allied_with.
double declared_alliance(const Actor& a, const Actor& b);
// 2 J - 1, J the Jaccard similarity of the two lists in `ideology`; 0 unless both are filled.
double ideological_closeness(const Actor& a, const Actor& b);
// The same of `goals`.
double shared_goals(const Actor& a, const Actor& b);
// J of the two lists in `areas`: places that both work in. No overlap speaks neither way.
double shared_areas(const Actor& a, const Actor& b);
// J of the two lists in `support_base`.
double shared_support_base(const Actor& a, const Actor& b);
// 1 where something that one lists in `offers` stands in the other's `needs`.
double complementary_needs(const Actor& a, const Actor& b);

// Sum of weight x value over all drivers; 0 where the registry does not know one of them.
double drive_of(const ActorRegistry& actors, const ActorId& a, const ActorId& b);

// Of these, the names of those that are not nil.
std::vector<std::string> drivers_named(const ActorRegistry& actors, const ActorId& a, const ActorId& b);

}  // namespace entente::evidence
