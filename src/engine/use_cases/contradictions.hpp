// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente contradictions: pairs of statements that cannot both hold, with both quotes.
UseCase contradictions_use_case();

}  // namespace entente::engine
