// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/watch.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// What looking at the standing questions found: what changed first, with the items that changed it.
std::string standing_answers_to_text(std::span<const StandingAnswer> answers, Date as_of, const TextStyle& style);
std::string standing_list_to_text(std::span<const ListedQuestion> questions, const TextStyle& style);

}  // namespace entente::report
