// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente learn: trains a step behind the rules on what analysts decided, and uses it if it gains.
UseCase learn_use_case();

}  // namespace entente::engine
