// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "infer/smoothing.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

// What a pair's drivers and the other pairs say of it, beside its own evidence.
struct Surroundings {
  double drive = 0;             // beta . x of what stays the same in all periods
  std::vector<double> balance;  // [period], weighted sum over third actors in the period before; empty: none
  LogLikelihood pull;           // [period x level], what came of the other pairs, up to a constant; empty: nothing
  std::vector<double> passing;  // [period], beta . x of what comes and goes; empty: nothing
};

// beta . x of a period, without balance.
double drive_in(const Surroundings& surroundings, std::size_t period);

// The pair's chain: one transition where neither balance nor passing drivers change it, else one a step. As many
// periods as these have.
model::Chain chain_in(const Surroundings& surroundings, const model::Parameters& parameters);

// The pull, of so many periods, times a factor; nil where there is none.
LogLikelihood pull_of(const Surroundings& surroundings, std::size_t periods, double factor = 1);

// sums += terms, period by period.
void add_to(LogLikelihood& sums, const LogLikelihood& terms);

// The part of the surroundings from period `first` on.
Surroundings later_part(const Surroundings& surroundings, std::size_t first);

}  // namespace entente::infer
