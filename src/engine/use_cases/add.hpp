// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente add FILE|DIR...: reads documents into the project.
UseCase add_use_case();

}  // namespace entente::engine
