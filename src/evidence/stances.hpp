// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <unordered_map>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/pair.hpp"
#include "domain/source.hpp"

namespace entente::evidence {

// Where other organisations stand towards a pair. Told, in this order, by the attributes adverse_to and allied_with of
// actors.csv (slugs parted by ';'), else by what is claimed of them and either side: enmity and accusations against
// alliance and support, the more numerous first, enmity where they are level.
class StanceBook {
 public:
  // `claims` are of the pair or of a third party and either side, none rejected and none from after the day asked for.
  StanceBook(Pair pair, const ActorRegistry& actors, std::span<const Claim* const> claims);
  [[nodiscard]] Stance stance_of(const ActorId& speaker) const;

 private:
  struct Votes {
    int adverse = 0;
    int allied = 0;
  };
  void count(const Claim& claim);
  void count_accuser(const Claim& claim);
  void count_party(const Claim& claim, const ActorId& party);
  Pair pair_;
  const ActorRegistry* actors_;
  std::unordered_map<ActorId, Votes> votes_;
};

}  // namespace entente::evidence
