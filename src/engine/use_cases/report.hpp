// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente report A B -o FILE: the answer as a page or Markdown that stands alone.
UseCase report_use_case();

}  // namespace entente::engine
