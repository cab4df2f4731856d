// SPDX-License-Identifier: Apache-2.0
#include "model/passing_drivers.hpp"

#include <array>
#include <cstddef>

namespace entente::model {
namespace {

constexpr std::array kRows{
    PassingDriverRow{PassingDriver::talks_with_an_enemy, "talks with the other's enemy", -0.3},
    PassingDriverRow{PassingDriver::common_pressure, "common pressure by a state", 0.3},
};

}  // namespace

std::span<const PassingDriverRow> passing_drivers() { return kRows; }

std::vector<double> passing_drive(const PassingValues& values) {
  std::vector<double> drive;
  for (const auto& [driver, of_months] : values) {
    drive.resize(of_months.size(), 0.0);
    for (std::size_t t = 0; t < of_months.size(); ++t) {
      drive[t] += kRows[static_cast<std::size_t>(driver)].weight * of_months[t];
    }
  }
  return drive;
}

}  // namespace entente::model
