// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "evaluate/certainty.hpp"
#include "evaluate/claims.hpp"
#include "evaluate/measure.hpp"
#include "evaluate/re3d.hpp"
#include "evaluate/relations.hpp"

namespace entente::evaluate {

std::span<const Measure> measures() {
  static const std::array rows{
      Measure{"claims", "whole claims against gold claims of the same texts", measure_claims},
      Measure{"certainty", "how surely a text says that events happened", measure_certainty},
      Measure{"relations", "what one marked actor does to another, by root of the PLOVER codebook", measure_relations},
      Measure{"re3d", "relations between the organisations of press releases", measure_re3d},
  };
  return rows;
}

}  // namespace entente::evaluate
