// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::server {

// The row of `entente serve`. It stands beside the engine's table, not in it: it is no question of a project, and the
// engine knows no network.
engine::UseCase serve_use_case();

}  // namespace entente::server
