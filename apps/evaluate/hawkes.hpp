// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// Hawkes fits with the decay estimated of every CSV file of a folder, as event_times.hpp reads them, over [0, last
// event]. One stream: numbers. Several: baseline a list, branching a matrix (rows = from, columns = to), decay a number
// or, where a decay for each source or each target earns its place by Akaike's criterion, a list. A file that cannot be
// fitted has the reason in place of figures. Throws Failure where the folder holds no CSV file or none can be fitted.
Measured measure_hawkes(const std::filesystem::path& data);

}  // namespace entente::evaluate
