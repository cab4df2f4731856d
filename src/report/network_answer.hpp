// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/network_answer.hpp"
#include "domain/yardstick.hpp"
#include "report/text_style.hpp"

namespace entente::report {

std::string network_to_text(const NetworkAnswer& answer, const TextStyle& style);

// One object: as_of, level, pairs (as assess --all gives them), triads (actors, signs, pull), camps (first, second,
// broken, ties, frustration_index, lower_bound, proven).
std::string network_to_json(const NetworkAnswer& answer, Yardstick yardstick);

}  // namespace entente::report
