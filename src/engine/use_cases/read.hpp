// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente read --with endpoint: has a language model propose claims beside those of the rules.
UseCase read_use_case();

}  // namespace entente::engine
