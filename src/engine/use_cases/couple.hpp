// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente couple A B: whether what one side does follows on what the other does.
UseCase couple_use_case();

}  // namespace entente::engine
