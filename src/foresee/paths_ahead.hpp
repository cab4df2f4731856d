// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "foresee/field_ahead.hpp"
#include "foresee/start.hpp"
#include "model/parameters.hpp"

namespace entente::foresee {

struct PathOptions {
  std::size_t months = 12;
  std::size_t paths = 2000;
  std::uint64_t seed = 1;
  std::size_t threads = 0;       // 0: as many as there are cores
  std::size_t most_pairs = 200;  // that are drawn: the nearest by triangles; farther ones stay at their expected signs
};

// Of drawn paths, in how many a thing is so: with the pairs pulling at each other as drawn (`together`), and with the
// asked pair in the field of the others as expected (`alone`), by the same random numbers.
struct Tally {
  std::uint32_t together = 0;
  std::uint32_t alone = 0;
  std::uint32_t differing = 0;  // in so many, it is so in one of the two ways only
};

struct PathTally {
  std::size_t paths = 0;
  std::vector<PerLevel<Tally>> at_least;  // [month from 0 x level]
  std::vector<PerLevel<Tally>> reached;   // the same, in some month from 1 on; nil in month 0
};

// Draws level paths of the asked pair and those around it, month by month through model::transition_row. Path n takes
// the stream n of the seed, each pair its own place in it, so that a changed drive meets the same random numbers; the
// same bytes for any number of threads. Cost: paths x months x (pairs drawn + their triangles).
PathTally draw_paths(const SystemStart& start, const FieldAhead& field, const model::Parameters& parameters,
                     const PathOptions& options);

// P(together) - P(alone) as drawn, and its standard error.
struct DrawnShift {
  double shift_prob = 0;
  double error_prob = 0;
};
DrawnShift shift_of(const Tally& tally, std::size_t paths);

}  // namespace entente::foresee
