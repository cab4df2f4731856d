// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "evaluate/claims.hpp"
#include "evaluate/measure.hpp"

namespace entente::evaluate {

std::span<const Measure> measures() {
  static const std::array kRows{
      Measure{"claims", "whole claims against gold claims of the same texts", measure_claims},
  };
  return kRows;
}

}  // namespace entente::evaluate
