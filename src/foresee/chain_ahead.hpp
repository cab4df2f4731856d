// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/level.hpp"
#include "model/chain.hpp"

namespace entente::foresee {

// Exact forward algebra on the chain of one pair: initial_prob is the level in month 0, the transitions lead into the
// months after it, one for all or one a month. No function draws anything.

// P(level) in the months ahead, [month from 0 x level]; each row sums to 1 [Grinstead Snell 1997, theorem 11.2].
std::vector<PerLevel<double>> levels_ahead(const model::Chain& chain, std::size_t months);

// P(the level is at least k in some month from 1 on), [month from 0 x k]; nil in month 0. Never falls with the months,
// never rises with k.
std::vector<PerLevel<double>> reached_ahead(const model::Chain& chain, std::size_t months);

// P(at the level in all months from 1 on | at it in month 0), [month from 0]; 1 in month 0, never rises.
std::vector<double> holds_ahead(const model::Chain& chain, Level level, std::size_t months);

// The first month by which the level has ended with at least this probability; none where it has not within `holds`.
std::optional<std::size_t> month_of_end(const std::vector<double>& holds, double prob);

}  // namespace entente::foresee
