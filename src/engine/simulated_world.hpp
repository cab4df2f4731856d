// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/level.hpp"
#include "domain/pair.hpp"
#include "domain/source.hpp"
#include "engine/world_words.hpp"

namespace entente::engine {

struct WorldPlan {
  std::uint64_t seed = 1;
  std::size_t actors = 6;  // a state and groups; 3 to 40
  std::size_t months = 24;
  std::size_t sources = 8;  // publishers; 2 to 60
  std::size_t claims = 200;
  Month last{};  // the months end here
};

// How one voice judges: the figures that its words were drawn with.
struct VoiceFigures {
  std::string voice;  // slug of a publisher or actor, or "unnamed at SLUG"
  Stance stance = Stance::neutral;
  double bias = 0;
  double hostile_bias = 0;
  double sensitivity = 0;
};

// One statement as it was drawn, before it was put into words.
struct WorldClaim {
  std::string document;  // file name without ending
  std::size_t pair = 0;
  std::size_t month = 0;
  std::size_t publisher = 0;
  std::size_t figures = 0;  // whose words they are
  std::size_t verb = 0;
  double rating = 0;
  WorldWording wording = WorldWording::plain;
  std::string text;               // the document's
  std::size_t copy_of = kNoCopy;  // the claim that it repeats word for word
  Date published{};
  static constexpr std::size_t kNoCopy = static_cast<std::size_t>(-1);
};

// A day on which two that are hostile to each other fought.
struct WorldEvent {
  Date day{};
  std::size_t pair = 0;
};

// An invented case with its truth. All randomness follows from the seed.
struct SimulatedWorld {
  WorldPlan plan;
  ActorRegistry actors;  // the state first, an enemy of all groups
  std::vector<Source> publishers;
  std::vector<Pair> pairs;                      // all of them, ascending
  std::vector<std::vector<std::size_t>> level;  // [pair][month]
  std::vector<VoiceFigures> figures;
  std::vector<WorldClaim> claims;  // by day
  std::vector<WorldEvent> events;  // by day
};

// Draws levels forward by the model's own transition with balance over third actors lagged by a month, the figures of
// each voice from the prior of its stance, ratings y ~ Normal(b + d g(z), sigma^2) [design of src/model], and puts each
// into words. Throws Failure(usage) for a plan out of bounds.
SimulatedWorld simulate_world(const WorldPlan& plan);

}  // namespace entente::engine
