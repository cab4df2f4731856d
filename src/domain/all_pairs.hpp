// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/answer.hpp"

namespace entente {

// One pair of the whole system in the latest month.
struct PairRow {
  ActorId a;
  ActorId b;
  std::string a_name;
  std::string b_name;
  PerLevel<double> prob{};
  PerLevel<double> at_least_prob{};
  PerLevel<ProbabilityInterval> interval{};  // of at_least_prob
  std::size_t claim_count = 0;
  std::size_t origin_count = 0;
  bool has_enough_evidence = false;
};

// How well the reference method ran, and how far it lies from the fast one.
struct ReferenceCheck {
  double largest_r_hat = 0;
  double least_effective_draws = 0;
  bool is_mixed = false;
  double largest_difference = 0;  // of a probability of a level, over all pairs and months
};

// All pairs of which something is claimed, assessed together.
struct AllPairs {
  Date as_of{};
  Level event_level = Level::tactical;
  std::vector<PairRow> rows;       // most probable "at least event_level" first
  std::size_t declared_count = 0;  // further pairs that only actors.csv ties
  std::size_t sweeps = 0;
  double largest_change = 0;  // of an expected sign, in the last sweep
  bool is_converged = false;
  std::optional<ReferenceCheck> reference;  // with it, rows carry the reference's probabilities
};

}  // namespace entente
