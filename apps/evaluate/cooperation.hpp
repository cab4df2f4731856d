// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// Area under the receiver operating curve; ties count half. Nil where one class is empty.
double area_under_curve(const std::vector<double>& prob, const std::vector<bool>& happened);

// Held-out co-operation of armed groups, fold by fold: cooperation.csv (a, b, joint_operations), infighting.csv (a, b,
// clashes), covariates.csv (a, b, ideology_distance, power_difference, shared_location_coop, shared_sponsor_coop,
// fold), actors.csv (code, state_sponsors, coop_size_thousands). The baseline is a logistic regression on the four
// covariates and the two groups' degree rates in the other folds.
Measured measure_cooperation(const std::filesystem::path& data);

}  // namespace entente::evaluate
