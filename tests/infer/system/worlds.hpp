// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "infer/system/pair_system.hpp"
#include "math/random.hpp"

namespace entente::testing {

// Evidence in one period that the level is the given one: each level away costs `strength`.
inline infer::PeriodLikelihood points_at(std::size_t period, Level level, double strength) {
  infer::PeriodLikelihood part{.period = period};
  for (std::size_t other = 0; other < kLevelCount; ++other) {
    part.log_likelihood[other] =
        -strength * std::abs(static_cast<double>(other) - static_cast<double>(index_of(level)));
  }
  return part;
}

// The same in every period.
inline std::vector<infer::PeriodLikelihood> always(Level level, std::size_t periods, double strength = 2) {
  std::vector<infer::PeriodLikelihood> parts;
  parts.reserve(periods);
  for (std::size_t t = 0; t < periods; ++t) {
    parts.push_back(points_at(t, level, strength));
  }
  return parts;
}

inline infer::PeriodLikelihood random_likelihood(math::RandomStream& stream, std::size_t period, double scale) {
  infer::PeriodLikelihood part{.period = period};
  for (double& entry : part.log_likelihood) {
    entry = scale * stream.next_normal();
  }
  return part;
}

// Three actors, all three pairs held; normal log-likelihoods in every period, times `scale`, and drives that come and
// go.
inline infer::PairSystem random_triangle(std::uint64_t seed, std::size_t periods, double scale) {
  math::RandomStream stream(seed, 0);
  std::vector<infer::SystemPair> pairs{{0, 1, 0.2, {}}, {0, 2, 0.0, {}}, {1, 2, -0.3, {}}};
  for (infer::SystemPair& pair : pairs) {
    for (std::size_t t = 0; t < periods; ++t) {
      pair.evidence.push_back(random_likelihood(stream, t, scale));
    }
  }
  for (std::size_t t = 0; t < periods; ++t) {
    pairs[1].passing_drive.push_back(stream.next_normal());
  }
  return {std::move(pairs), periods};
}

}  // namespace entente::testing
