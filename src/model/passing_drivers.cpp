// SPDX-License-Identifier: Apache-2.0
#include "model/passing_drivers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace entente::model {
namespace {

constexpr std::array kRows{
    PassingDriverRow{PassingDriver::talks_with_an_enemy, "talks with the other's enemy", -0.3},
    PassingDriverRow{PassingDriver::common_pressure, "common pressure by a state", 0.3},
};

}  // namespace

std::span<const PassingDriverRow> passing_drivers() { return kRows; }

const PassingDriverRow& row_of(PassingDriver driver) { return kRows[static_cast<std::size_t>(driver)]; }

double left_after(PassingDriver driver, double months) {
  return driver == PassingDriver::common_pressure ? std::max(0.0, 1 - months / kMonthsOfPressure)
                                                  : std::exp2(-months / kMonthsToForgetHalf);
}

}  // namespace entente::model
