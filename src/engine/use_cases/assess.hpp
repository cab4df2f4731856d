// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente assess A B: how likely each level of working together is.
UseCase assess_use_case();

}  // namespace entente::engine
