// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "domain/indicators.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// What to watch for in plain words, what would turn the answer round, then a table of the `limit` most informative
// kinds of statement and signal.
std::string indicators_to_text(const Indicators& indicators, std::size_t limit, const TextStyle& style);

}  // namespace entente::report
