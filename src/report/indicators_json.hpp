// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "domain/indicators.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// One object, indented, with the `limit` most informative kinds; its keys are in docs/json.md.
std::string indicators_to_json(const Indicators& indicators, std::size_t limit, Yardstick yardstick);

}  // namespace entente::report
