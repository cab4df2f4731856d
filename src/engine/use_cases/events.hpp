// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// The row of the table that lists events of data sets.
UseCase events_use_case();

}  // namespace entente::engine
