// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "evidence/observation.hpp"
#include "evidence/sources.hpp"
#include "evidence/stances.hpp"

namespace entente::evidence {

// A claim that counts, with the document it stands in.
struct UsableClaim {
  std::size_t place = 0;  // in the claims that were given
  const Claim* claim = nullptr;
  const Document* document = nullptr;
  Date known_on{};
};

// Tells who vouches for a claim: a named organisation, whoever carries its word; else the publisher, author or
// document; a voice that is not named is a document's own. Holds pointers: what it is built from must outlive it.
class OriginBook {
 public:
  OriginBook(const SourceBook& sources, const StanceBook& stances, const ActorRegistry& actors)
      : sources_(&sources), stances_(&stances), actors_(&actors) {}
  [[nodiscard]] Origin origin_of(const Claim& claim, const Document& document) const;
  // "the author (SOURCE NAME)", an actor's name, or "unnamed".
  [[nodiscard]] std::string speaker_name(const Claim& claim, const Document& document) const;

 private:
  [[nodiscard]] Origin of_actor(const ActorId& actor) const;
  [[nodiscard]] Origin of_author(const Document& document) const;
  const SourceBook* sources_;
  const StanceBook* stances_;
  const ActorRegistry* actors_;
};

struct OriginAssignment {
  std::vector<Origin> origins;         // by first statement
  std::vector<std::size_t> origin_of;  // place in origins, one a usable claim
  std::vector<Origin> own;             // the claim's own voice, before copies were joined
  std::size_t copied_count = 0;        // claims whose origin became another's because they copy it
};

// One origin a claim. Claims of authors and unnamed voices whose quotes copy each other (see copies.hpp) have the
// origin of the first of them; `claims` must be ordered by the day they became known.
OriginAssignment assign_origins(std::span<const UsableClaim> claims, const OriginBook& book);

}  // namespace entente::evidence
