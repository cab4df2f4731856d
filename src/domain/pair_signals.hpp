// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/tagged.hpp"

namespace entente {

// What events and posts say of two organisations in a month.
enum class SignalKind : std::uint8_t {
  fights,              // they fought each other
  joint_events,        // they took part on the same side
  shared_adversaries,  // thirds that both fought
  co_location,         // events of the one near events of the other, in place and time
  agreements,          // they agreed on something
  outreach,            // posts of the one for the other's public
};
inline constexpr std::array<SignalKind, 6> kSignalKinds{
    SignalKind::fights,      SignalKind::joint_events, SignalKind::shared_adversaries,
    SignalKind::co_location, SignalKind::agreements,   SignalKind::outreach};
// What a kind is called: a word for files, what was counted in full and in short, and what it is held against.
struct SignalRow {
  std::string_view word;
  std::string_view counted;
  std::string_view phrase;
  std::string_view held_against;
};
const SignalRow& row_of(SignalKind kind);
std::string_view to_word(SignalKind kind);

// One signal of one month. Months in which nothing was seen and nothing was to be expected are left out.
struct MonthSignal {
  Month month;
  SignalKind kind = SignalKind::fights;
  double observed = 0;
  double expected = 0;               // were the two independent of each other, each as busy as it was
  std::vector<std::int64_t> events;  // numbers of the events behind what was observed, ascending
  std::vector<std::int64_t> posts;   // numbers of the posts behind it, ascending
};

// All signals of a pair, by month and kind.
struct PairSignals {
  ActorId a;
  ActorId b;
  std::vector<MonthSignal> months;
  std::int64_t events = 0;         // that went in
  std::int64_t left_out = 0;       // events known to the year only
  std::vector<std::string> notes;  // why outreach stayed out of some months
};

}  // namespace entente
