// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/yardstick.hpp"

namespace entente::report {

// How text for a terminal is set. Widths beyond kLeastWidth and kGreatestWidth are taken as these.
struct TextStyle {
  static constexpr int kLeastWidth = 48;      // narrower, the table of levels no longer fits
  static constexpr int kGreatestWidth = 100;  // longer lines of prose are hard to follow
  Yardstick yardstick = Yardstick::icd203;
  int width = 80;
  bool is_colour = false;
};

}  // namespace entente::report
