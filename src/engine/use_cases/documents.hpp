// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente documents: what is stored, and how much is claimed in each.
UseCase documents_use_case();

}  // namespace entente::engine
