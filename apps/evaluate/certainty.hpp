// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// An event's factuality from -3 (certainly did not happen) over 0 (unknown) to 3 (certainly happened).
struct ScoredEvent {
  double gold = 0.0;
  double read = 0.0;
};

struct FactualityScore {
  double r = 0.0;         // Pearson
  double mae = 0.0;       // mean absolute error
  double macro_f1 = 0.0;  // over negative (below -0.5), uncertain (to 1.75) and positive
};

// Nought for no events; r is nought where one side does not vary.
FactualityScore score_factuality(const std::vector<ScoredEvent>& events);

// Reads every *.jsonl of a folder: `text` of tokens parted by one space, `targets` with `span1` [first, last) and
// `label`. Top figures are those of the files whose name begins with uw, of all where there is none.
Measured measure_certainty(const std::filesystem::path& data);

}  // namespace entente::evaluate
