// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/history.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// How an answer moved, a step a paragraph with the items that moved it.
std::string history_to_text(const AnswerHistory& history, const TextStyle& style);

}  // namespace entente::report
