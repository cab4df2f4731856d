// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente init [DIR]: writes a new project folder.
UseCase init_use_case();

}  // namespace entente::engine
