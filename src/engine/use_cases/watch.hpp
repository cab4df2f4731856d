// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente watch: looks at the standing questions; add, list and remove keep them.
UseCase watch_use_case();

}  // namespace entente::engine
