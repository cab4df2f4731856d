// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/pair_signals.hpp"

namespace entente::report {

// One object, indented; its keys are in docs/json.md.
std::string signals_to_json(const PairSignals& signals);

}  // namespace entente::report
