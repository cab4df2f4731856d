// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "read/gazetteer.hpp"
#include "read/sentence.hpp"
#include "read/times.hpp"

namespace entente::read {

// Words that tell where something holds, and the place they tell.
struct PlaceExpression {
  TokenRange tokens;  // from the name on, its preposition left out
  Place place;
};

// Places behind a preposition ("in Barkhan district", "near Turbat, Balochistan") or as soil of a country ("Norlandic
// territory"). A name with several meanings is the one whose country or unit the sentence names too, else that of
// `countries` (those of the registry), else the one of the highest level; where that leaves several, only what they
// have in common is kept. Names of actors are no places, but for states behind such a preposition.
std::vector<PlaceExpression> find_places(const SentenceView& sentence, const std::vector<Mention>& mentions,
                                         const Gazetteer& gazetteer, const std::set<std::string>& countries);

// The place of a relation; none where no place is told of it.
const PlaceExpression* place_of(const SentenceView& sentence, const std::vector<PlaceExpression>& places,
                                const TimedWord& timed);

}  // namespace entente::read
