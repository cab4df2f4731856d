// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "domain/level.hpp"
#include "infer/system/pair_system.hpp"

namespace entente::foresee {

// What is held of one pair in the last month that is assessed, and what will bear on it.
struct PairStart {
  PerLevel<double> prob{};            // sums to 1
  std::vector<double> passing_drive;  // [month ahead, from 1], beta . x of what comes and goes; empty: nothing
};

// All pairs in the last month that is assessed, which is month 0 ahead; the levels of different pairs are taken as
// independent of each other in it, as mean field has them. Holds a pointer: the system must outlive it.
struct SystemStart {
  const infer::PairSystem* system = nullptr;
  std::vector<PairStart> pairs;  // as the system numbers them
  std::size_t asked = 0;         // the pair that is forecast
};

// Throws Failure(internal) unless there is a start for each pair, with drives for so many months where it has any, and
// the pair asked for is one of them.
void check_start(const SystemStart& start, std::size_t months);

// beta . x of a pair in a month ahead, from 1, without balance.
double drive_ahead(const SystemStart& start, std::size_t pair, std::size_t month);

}  // namespace entente::foresee
