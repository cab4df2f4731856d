// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/watch.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// One object each, indented; their keys are in docs/json.md.
std::string standing_answers_to_json(std::span<const StandingAnswer> answers, Date as_of, Yardstick yardstick);
std::string standing_list_to_json(std::span<const ListedQuestion> questions, Yardstick yardstick);

}  // namespace entente::report
