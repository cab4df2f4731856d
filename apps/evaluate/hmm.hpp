// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// Maximum likelihood of two published multi-state models on a folder with cav.csv, and, where cav_posterior.csv is
// there, how far the smoothed states lie from those of the reference program.
Measured measure_hmm(const std::filesystem::path& data);

}  // namespace entente::evaluate
