// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/answer.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// An assessment as one JSON object; the keys and their order stand in docs/json.md. Throws Failure where the series do
// not fit the months.
std::string assessment_to_json(const Assessment& assessment);

// The explanation as one JSON object: the finding in words, prior, every item with its share and leave-one-out, their
// sum, posterior, and what to watch for, in sentences.
std::string why_to_json(const Assessment& assessment, Yardstick yardstick, std::span<const std::string> watch = {});

}  // namespace entente::report
