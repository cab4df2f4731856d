// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente explain-claim CLAIM: its sentence marked up, and the rules that made it.
UseCase explain_claim_use_case();

}  // namespace entente::engine
