// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente review: what waits for a person's word, by what it does to the answers.
UseCase review_use_case();

}  // namespace entente::engine
