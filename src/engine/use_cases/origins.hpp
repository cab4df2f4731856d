// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente origins [ACTION CLAIM...]: families of claims with one origin; split and joined by hand.
UseCase origins_use_case();

}  // namespace entente::engine
