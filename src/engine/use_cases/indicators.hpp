// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente indicators A B: what to watch for, by what it is expected to tell.
UseCase indicators_use_case();

}  // namespace entente::engine
