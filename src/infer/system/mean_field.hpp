// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "infer/system/field.hpp"

namespace entente::infer {

struct MeanFieldOptions {
  std::size_t max_sweeps = 200;
  double tolerance = 1e-5;  // of an expected sign; no probability of a level moves by more than a few times this
  std::size_t threads = 0;  // 0: as many as there are cores
};

struct MeanFieldSummary {
  std::size_t sweeps = 0;
  double largest_change = 0;  // of an expected sign, in the last sweep
  bool is_converged = false;
};

// Structured mean field [Saul Jordan 1996]: each pair's path of levels is exact given the expected signs of all others.
// The log of a row's sum of the transition is taken at the expected balance, not averaged over it. Pairs are taken in
// a few groups in turn; within a group each sees the others as they stood before, so that the result is the same bytes
// for any number of threads. Sweeps until no expected sign changes by more than the tolerance. Cost of a sweep: periods
// x (pairs + triangles).
MeanFieldSummary run_mean_field(Field& field, const MeanFieldOptions& options);

// After a change of one pair's evidence: takes the pair, those that it forms triangles with, and the pair again.
void update_around(Field& field, std::size_t pair, std::size_t threads = 0);

}  // namespace entente::infer
