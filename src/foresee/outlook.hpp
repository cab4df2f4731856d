// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/level.hpp"
#include "foresee/field_ahead.hpp"
#include "foresee/paths_ahead.hpp"
#include "foresee/start.hpp"
#include "model/parameters.hpp"

namespace entente::foresee {

// Where the asked pair's level may go, at the model's parameters as they stand.
struct Outlook {
  std::vector<PerLevel<double>> prob;            // [month from 0 x level], sums to 1; of month 0 what was held
  std::vector<PerLevel<double>> at_least_prob;   // [month from 0 x k], P(level >= k); never rises with k
  std::vector<PerLevel<double>> reached_prob;    // [month from 0 x k], at least k in some month from 1 on; never falls
  std::vector<PerLevel<double>> at_least_error;  // [month from 0 x k], standard error of what was drawn
  std::vector<PerLevel<double>> reached_error;   // the same
  std::size_t paths = 0;
};

// Exact algebra in the expected field of the others, moved by what drawn paths of all pairs together differ from it:
// P = P(alone, exact) + [P(together) - P(alone)] as drawn by the same random numbers, a control variate [Glasserman
// 2003, section 4.1]. Where no pair pulls at the asked one nothing is left to drawing, and the errors are nil.
Outlook look_ahead(const SystemStart& start, const FieldAhead& field, const model::Parameters& parameters,
                   const PathOptions& options);

}  // namespace entente::foresee
