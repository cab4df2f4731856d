// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/parameter_record.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// A line a parameter: what it starts from, what the pairs tell, and what it means.
std::string parameters_to_text(const ParameterRecords& records, const TextStyle& style);
std::string parameters_to_json(const ParameterRecords& records);

}  // namespace entente::report
