// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente decide CLAIM confirm|reject|correct: an analyst's word on a claim.
UseCase decide_use_case();

}  // namespace entente::engine
