// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/answer.hpp"

namespace entente::report {

// Pixels of a drawing; letters keep their size, so a narrow screen needs a drawing of its own.
struct CurveSize {
  int width = 880;
  int height = 300;
};

// The probability of at least each level over the months as an SVG element, hostility beside it, with the 90 % interval
// of the event level as a band. Colours come from the page's classes.
std::string curve_svg(const Assessment& assessment, const CurveSize& size);

}  // namespace entente::report
