// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente check: whether everything stored is whole and in order.
UseCase check_use_case();

}  // namespace entente::engine
