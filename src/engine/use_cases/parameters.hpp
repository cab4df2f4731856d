// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente parameters: what all pairs together tell of the model's parameters.
UseCase parameters_use_case();

}  // namespace entente::engine
