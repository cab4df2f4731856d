// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente document NAME: a stored text with the claims read in it.
UseCase document_use_case();

}  // namespace entente::engine
