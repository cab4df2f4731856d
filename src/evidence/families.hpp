// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "evidence/observation.hpp"
#include "evidence/statement.hpp"

namespace entente::evidence {

// Repeating oneself within this time of the first statement adds nothing; later it is a new statement.
inline constexpr std::chrono::days kRepetitionWindow{180};
// How much the different propositions of one origin at one time depend on each other: 0 not at all, 1 wholly.
inline constexpr double kDependence = 0.5;

// 1 / (1 + dependence * (count - 1)): what each of `count` partly dependent statements of one origin counts for.
double tempered_weight(std::size_t count);

// Makes one observation of the statements of one origin on one proposition about one time (not stated, past, future, or
// intervals not further apart than the window) within the window from its first statement: the mean of their ratings
// and of their period weights. Different propositions of one origin within a window temper each other, drivers and
// levels apart. `statements` must be ordered by the day they became known. docs/decisions/0003.
std::vector<Observation> make_families(std::span<const Statement> statements, std::size_t period_count);

}  // namespace entente::evidence
