// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace entente::model {

// Reasons for or against a tie that come and go; decision 0025. Each has a value from 0 to 1 in every month.
enum class PassingDriver : std::uint8_t {
  talks_with_an_enemy,  // one of the two talked with whom the other fights: what is left of it in memory
  common_pressure,      // a state presses both more than it used to
};

struct PassingDriverRow {
  PassingDriver driver = PassingDriver::talks_with_an_enemy;
  std::string_view name;  // as shown to people
  double weight = 0;      // what a value of one adds to the drive, log odds a step
};

// One table of all of them, in the order of the enumeration.
std::span<const PassingDriverRow> passing_drivers();
const PassingDriverRow& row_of(PassingDriver driver);

// In so many months half of what talks did to trust is forgotten.
inline constexpr double kMonthsToForgetHalf = 24;
// So many months are held against what was usual (src/signals/pressure.hpp): an offensive that is not known to go on
// has left the count after them.
inline constexpr double kMonthsOfPressure = 3;

// What is left of a value of one so many months later, where nothing more is known: talks are forgotten by half in
// kMonthsToForgetHalf, pressure falls evenly to nil in kMonthsOfPressure. Law: 1 at nil, never rises.
double left_after(PassingDriver driver, double months);

}  // namespace entente::model
