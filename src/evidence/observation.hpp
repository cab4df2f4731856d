// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/claim.hpp"
#include "domain/level.hpp"
#include "domain/relation.hpp"
#include "domain/source.hpp"

namespace entente::evidence {

enum class PropositionKind : std::uint8_t { at_least, hostile, driver };

// What a claim says of the level: "it is at least `threshold`", "it is hostile", or a driver that bears on it.
struct Proposition {
  PropositionKind kind = PropositionKind::at_least;
  Level threshold = Level::rhetorical;           // for at_least
  Relation driver = Relation::shares_adversary;  // for driver
  auto operator<=>(const Proposition&) const = default;
};

// The part of an observation that bears on one period, by its place on the axis.
struct PeriodWeight {
  std::size_t period = 0;
  double weight = 0;
};

// Who vouches for a statement, however many carry it.
struct Origin {
  std::string key;   // "actor:ttp", "source:daily", "publisher:...", "author:...", "document:...", "unnamed:..."
  std::string name;  // as shown to people
  VoiceKind kind = VoiceKind::author;
  Stance stance = Stance::neutral;
  Grade grade = Grade::f;
};

// A family: what one origin says on one proposition about one time, however often it is repeated or copied.
struct Observation {
  Proposition proposition;
  std::size_t origin = 0;             // place in Evidence::origins
  double rating = 0;                  // mean probit of the members' certainties
  double weight = 1;                  // tempering by partial dependence on the origin's other statements
  std::vector<PeriodWeight> periods;  // ascending, sums to one less what lies outside the axis
  std::vector<std::size_t> claims;    // places in the claims that were given
};

// How one of the given claims was taken.
struct ClaimFacts {
  bool is_used = false;
  Stance stance = Stance::neutral;  // of the claim's own voice, also where it is a copy of another's
  Grade grade = Grade::f;
  std::string speaker_name;  // "the author (SOURCE NAME)", an actor's name, or "unnamed"
};

// All that is known of one pair by a day, as arrays that inference can read.
struct Evidence {
  std::size_t period_count = 0;
  std::vector<Origin> origins;
  std::vector<Observation> observations;  // by day of first statement, then document and offset
  std::vector<ClaimFacts> claim_facts;    // one a given claim
  std::optional<Date> newest;             // day of the newest statement used
  std::size_t used_count = 0;
  std::size_t rejected_count = 0;
  std::size_t later_count = 0;     // claims that became known only after the day asked for
  std::size_t copied_count = 0;    // claims counted with another document's words that they repeat
  std::size_t credited_count = 0;  // claims counted with the outlet that their text has them from
  std::size_t outside_count = 0;   // claims that speak of no month of the axis
  std::size_t undated_document_count = 0;
};

}  // namespace entente::evidence
