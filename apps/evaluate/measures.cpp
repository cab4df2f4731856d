// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "evaluate/certainty.hpp"
#include "evaluate/claims.hpp"
#include "evaluate/measure.hpp"
#include "evaluate/references.hpp"

namespace entente::evaluate {

std::span<const Measure> measures() {
  static const std::array rows{
      Measure{"claims", "whole claims against gold claims of the same texts", measure_claims},
      Measure{"certainty", "how surely a text says that events happened", measure_certainty},
      Measure{"references", "what \"the group\", \"they\" and the like stand for, in marked texts", measure_references},
  };
  return rows;
}

}  // namespace entente::evaluate
