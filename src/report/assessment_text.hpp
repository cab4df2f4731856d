// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/answer.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// The answer as an analyst reads it in a terminal: finding, levels, course over time, the three strongest reasons of
// each side with their quotes, notes, next command. Throws Failure where the series do not fit the months.
std::string assessment_to_text(const Assessment& assessment, const TextStyle& style);

}  // namespace entente::report
