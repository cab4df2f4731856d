// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente whatif A B: the answer beside the one that other evidence, sources or drivers would give.
UseCase what_if_use_case();

}  // namespace entente::engine
