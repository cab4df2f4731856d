// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente claims: what texts say, with exact quotes.
UseCase claims_use_case();

}  // namespace entente::engine
