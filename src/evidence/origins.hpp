// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "domain/origin.hpp"
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

// Tells who vouches for a claim: a named organisation, whoever carries its word; else the outlet that the text says it
// has it from; else the publisher, author or document. A voice that is not named is a document's own, or that of the
// outlet which it told. Holds pointers: what it is built from must outlive it.
class OriginBook {
 public:
  OriginBook(const SourceBook& sources, const StanceBook& stances, const ActorRegistry& actors)
      : sources_(&sources), stances_(&stances), actors_(&actors) {}
  // `stated`: what the text says of where it has the claim from; null where it says nothing.
  [[nodiscard]] Origin origin_of(const Claim& claim, const Document& document, const StatedOrigin* stated) const;
  // The claim as an origin of its own, beside others of the same voice.
  [[nodiscard]] Origin apart(const Claim& claim, const Document& document) const;
  // "the author (SOURCE NAME)", an actor's name, or "unnamed".
  [[nodiscard]] std::string speaker_name(const Claim& claim, const Document& document) const;

 private:
  [[nodiscard]] Origin of_actor(const ActorId& actor) const;
  [[nodiscard]] Origin of_author(const Document& document) const;
  [[nodiscard]] Origin of_outlet(const std::string& name) const;
  [[nodiscard]] Origin of_source(const Source& source) const;
  const SourceBook* sources_;
  const StanceBook* stances_;
  const ActorRegistry* actors_;
};

}  // namespace entente::evidence
