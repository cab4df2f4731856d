// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// Reads the texts of a folder (actors.csv, one .jsonl of gold claims, NAME.txt for each key `text`) and compares.
// A predicted claim belongs to the gold sentence that its quote overlaps most and matches one gold claim there with the
// same unordered pair and family; the other figures are taken over the matched.
Measured measure_claims(const std::filesystem::path& data);

}  // namespace entente::evaluate
