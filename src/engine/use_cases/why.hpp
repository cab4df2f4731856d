// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente why A B: every item's share of the answer, and the answer without it.
UseCase why_use_case();

}  // namespace entente::engine
