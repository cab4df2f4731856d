// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "engine/use_case.hpp"

namespace entente::engine {

// All that Entente does, in the order in which a newcomer meets it. Command line, HTTP and Python read this table.
std::span<const UseCase> use_cases();
const UseCase* find_use_case(std::string_view name);

// Checks the request against the row and runs it. Throws Failure.
Outcome run_use_case(const UseCase& use_case, const Request& request, Context& context);

}  // namespace entente::engine
