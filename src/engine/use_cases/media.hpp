// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente media [A B]: which channel passes on whose posts, and who posts for whose public.
UseCase media_use_case();

}  // namespace entente::engine
