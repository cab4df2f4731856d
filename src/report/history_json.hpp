// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/history.hpp"
#include "report/shown_json.hpp"

namespace entente::report {

// One object, indented; its keys are in docs/json.md.
std::string history_to_json(const AnswerHistory& history);

// The items that moved an answer, each with its claims.
Json movers_json(std::span<const Mover> movers);

}  // namespace entente::report
