// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/pair_signals.hpp"

namespace entente::signals {

// An organisation as a number; which number stands for whom makes no difference.
using PartyNumber = std::int32_t;

enum class CountedKind : std::uint8_t { fight, one_sided, agreement, other };

// An event as the counts see it. Parties that a list names as belonging to the same conflict only are on no side.
struct CountedEvent {
  std::int64_t number = 0;
  Date day{};
  CountedKind kind = CountedKind::other;
  std::string country;  // the stratum: independence is asked within a country and month
  std::string unit;     // second-level unit, named so that no two are alike; empty where it is not known
  std::vector<PartyNumber> side_a;
  std::vector<PartyNumber> side_b;
};

struct CountOptions {
  std::int32_t window_days = 7;  // of co-location: a week before to a week after
};

// What was observed of the two in each month, and what was to be expected if, within a country and month, it were
// independent where each of them takes part: of N cases of which n hold the one and m the other, n m / N hold both
// (mean of the hypergeometric distribution [Veech 2013, eq. 1]; summed over strata as in [Mantel Haenszel 1959]).
//   fights              cases: fights; A on one side, B on the other
//   joint events        cases: all events; A and B on one side
//   shared adversaries  cases: organisations that fight, but for the two; fought by A, fought by B
//   co-location         for each event of A with a known unit: cases: the events without A of the same country, within
//   the
//                       window, of known unit; in A's unit, with B taking part [Knox 1964, random labelling]
//   agreements          cases: agreements; A and B take part
// Laws: symmetric in A and B but for co-location, which counts pairs either way with one observed number; no events, no
// signals; what happens in countries where neither takes part changes nothing.
std::vector<MonthSignal> pair_counts(std::span<const CountedEvent> events, PartyNumber a, PartyNumber b,
                                     const CountOptions& options = {});

}  // namespace entente::signals
