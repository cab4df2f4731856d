// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "domain/source.hpp"

namespace entente::engine {

// "voa=B" to slug and grade, as --grade gives it. Throws Failure(usage).
std::pair<std::string, Grade> grade_asked(const std::string& text);

}  // namespace entente::engine
