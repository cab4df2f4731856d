// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// Sources of unequal worth: each folder below (or the folder itself) that holds answer.csv (question, source, answer)
// and truth.csv (question, truth), columns by position. Accuracy over the questions that have a truth and an answer;
// F1 of the value 1 where values are 0 and 1, else the mean of the values' F1.
Measured measure_truth(const std::filesystem::path& data);

}  // namespace entente::evaluate
