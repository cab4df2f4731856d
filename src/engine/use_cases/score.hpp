// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

UseCase score_use_case();

}  // namespace entente::engine
