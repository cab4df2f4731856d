// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/all_pairs.hpp"
#include "domain/yardstick.hpp"
#include "report/text_style.hpp"

namespace entente::report {

std::string all_pairs_to_text(const AllPairs& all, const TextStyle& style);

// One object: as_of, level, method, converged, sweeps, largest_change, reference (null for mean field), pairs (each a,
// b, prob, at_least_prob, interval, claims, origins, enough_evidence, words; levels in their order).
std::string all_pairs_to_json(const AllPairs& all, Yardstick yardstick);

}  // namespace entente::report
