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
// independent where each of them takes part.
//   fights, joint events, agreements: pairings of two organisations that oppose each other in a fight, stand on one
//   side of
//     an event, take part in an agreement. All pairings of the stratum are dealt out at random in proportion to how
//     often each organisation takes part, the configuration model of [Newman et al. 2001, sect. IV]: T n m / S, with T
//     pairings in all, n and m events of A and B, and S the sum of n m over all pairs of organisations. So a data set
//     that names one organisation a side leads nobody to expect joint events.
//   shared adversaries: organisations that fight, but for the two; fought by A, fought by B
//   co-location: for each event of A with a known unit the events without A of the same country, within the window, of
//     known unit; in A's unit, with B taking part [Knox 1964, labels at random]
//     Both: of N cases of which n hold the one and m the other, n m / N hold both (mean of the hypergeometric
//     distribution [Veech 2013, eq. 1]); strata are summed as in [Mantel Haenszel 1959].
// Laws: symmetric in A and B but for the expectation of co-location, which asks about A's surroundings; no events, no
// signals; what happens in countries where neither takes part changes nothing.
std::vector<MonthSignal> pair_counts(std::span<const CountedEvent> events, PartyNumber a, PartyNumber b,
                                     const CountOptions& options = {});

}  // namespace entente::signals
