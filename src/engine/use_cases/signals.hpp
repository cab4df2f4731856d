// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// The row of the table that tells what events say of two organisations.
UseCase signals_use_case();

}  // namespace entente::engine
