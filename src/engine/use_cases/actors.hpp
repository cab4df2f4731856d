// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente actors: the organisations of actors.csv, and the names that look like some and are in no registry.
UseCase actors_use_case();

}  // namespace entente::engine
