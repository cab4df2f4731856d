// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// Exact frustration index of signed networks: index.csv (window, file, frustration_index) and the files it names (a, b,
// sign). Without index.csv every CSV file with these columns.
Measured measure_signed(const std::filesystem::path& data);

// All configurations of a landscape of actors: actors.csv (code, strength), propensities.csv (a, b, propensity 1 to 5)
// and, where it is there, results.csv to compare with (a column a code, energy, CODE_frustration, local_minimum).
Measured measure_landscape(const std::filesystem::path& data);

}  // namespace entente::evaluate
