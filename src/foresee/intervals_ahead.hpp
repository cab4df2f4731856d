// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/answer.hpp"
#include "foresee/field_ahead.hpp"
#include "foresee/outlook.hpp"
#include "infer/pair_inference.hpp"

namespace entente::foresee {

struct IntervalOptions {
  std::uint64_t seed = 1;
  std::size_t draws = 200;  // as the assessment's own intervals take
};

// 90 % intervals, [month from 0 x k].
struct OutlookIntervals {
  std::vector<PerLevel<ProbabilityInterval>> at_least;
  std::vector<PerLevel<ProbabilityInterval>> reached;
};

// Where the outlook's probabilities would lie at parameters drawn from their priors: sources' figures and the pair's
// own persistence, base rates and balance, as infer::draw_parameters draws them for the months assessed; the other
// pairs stay as they are expected. The draws are told by exact algebra in the field, and moved in log odds by what the
// outlook differs from it. Holds the outlook's own figure. `setting`: of the months assessed, the last is month 0.
OutlookIntervals intervals_ahead(const infer::DrawSetting& setting, const FieldAhead& field, const Outlook& outlook,
                                 const IntervalOptions& options);

}  // namespace entente::foresee
