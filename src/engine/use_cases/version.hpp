// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente version: which program, reader and model this is.
UseCase version_use_case();

}  // namespace entente::engine
