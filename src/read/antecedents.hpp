// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "read/seen.hpp"

namespace entente::read {

// What a reference was taken to stand for, with the words that name each actor.
struct Antecedent {
  std::vector<ActorIndex> actors;
  std::vector<TokenRange> names;
  bool is_many = false;
};

// A reference and what stands before it.
struct Scene {
  const SentenceView& sentence;
  const SeenSentence& current;           // parties of its sentence that stand before it
  std::span<const SeenSentence> before;  // sentences before, newest first
  TokenRange tokens;                     // of the reference
  bool is_possessive = false;
  const Antecedent* last_pair = nullptr;  // the last two groups named together, if not long ago
};

// How many bodies, of which kinds.
struct Count {
  std::size_t number = 0;                 // 0: two or more
  std::span<const ActorKind> kinds = {};  // none: any
  bool is_listed = false;                 // only bodies named in one list
};

// The party that acts in the clause of a reference that is no subject itself: it is not what the reference stands for.
const Seen* acting_before(const Scene& scene);

bool is_group_kind(ActorKind kind);

// "it", "its": the most salient single body of this sentence or the one before, weighed as in [Lappin-Leass 1994].
std::optional<Antecedent> find_it(const Scene& scene);
// "they", "them", "their": a list, a plural name, two bodies named apart, or a single body where no plural is near.
std::optional<Antecedent> find_they(const Scene& scene);
// "both", "these three groups": exactly so many bodies, named in one list or apart.
std::optional<Antecedent> find_several(const Scene& scene, const Count& count);
// "each other": several of this sentence.
std::optional<Antecedent> find_each_other(const Scene& scene);
// "the former", "the latter": the first or second of the last two named together.
std::optional<Antecedent> find_one_of_two(const Scene& scene, bool is_first);

}  // namespace entente::read
