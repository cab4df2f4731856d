// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "evidence/observation.hpp"

namespace entente::evidence {

// One claim of the pair on its way to a family.
struct Statement {
  std::size_t claim = 0;   // place in the claims that were given
  std::size_t origin = 0;  // place in the origins
  Proposition proposition;
  double rating = 0;
  Date known_on{};
  ClaimTime when;
  std::vector<PeriodWeight> periods;
};

}  // namespace entente::evidence
