// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/what_if.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// Both answers side by side, level by level, and what was altered.
std::string what_if_to_text(const WhatIfAnswer& answer, const TextStyle& style);
// One object; `before` and `after` as assessment_to_json() gives them.
std::string what_if_to_json(const WhatIfAnswer& answer);

}  // namespace entente::report
