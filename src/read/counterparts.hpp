// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "read/described.hpp"

namespace entente::read {

// "its rival", "A's neighbour": a noun for the other of two, told by whose it is.
struct Counterpart {
  TokenRange noun;
  const Mention* possessor = nullptr;  // among the mentions given
};

// Nothing where the noun is a predicate ("A is its rival") or a name follows it ("its rival B").
std::optional<Counterpart> counterpart_at(const SentenceView& sentence, std::size_t token,
                                          const std::vector<Mention>& mentions);

// The other of the nearest pair that holds the possessor; where a state's neighbour is meant, the only other state.
std::optional<Antecedent> find_counterpart(const SentenceView& sentence, const Counterpart& counterpart,
                                           std::span<const Antecedent* const> pairs, const Tallies& named);

}  // namespace entente::read
