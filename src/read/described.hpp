// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "read/antecedents.hpp"
#include "read/descriptions.hpp"

namespace entente::read {

// How often a document has named an actor so far, and where it did last.
struct Tally {
  Seen last;
  int times = 0;
};
using Tallies = std::map<ActorIndex, Tally>;

// What is known beside the sentences at hand.
struct Knowledge {
  const Tallies& named;
  const std::vector<ActorProfile>& profiles;  // [actor]
};

// What a description stands for: by kind, number and traits, the nearest and most salient first. States and bodies that
// alone bear a trait or a word of their name are found through the whole document, others a few sentences back.
std::optional<Antecedent> find_described(const Scene& scene, const Description& description,
                                         const Knowledge& knowledge);

}  // namespace entente::read
