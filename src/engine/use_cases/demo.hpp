// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente demo [DIR]: the sample case, from texts to an assessment.
UseCase demo_use_case();

}  // namespace entente::engine
