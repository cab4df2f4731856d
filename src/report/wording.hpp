// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "domain/answer.hpp"

namespace entente::report {

// "28 %"; "<1 %" and ">99 %" at the ends, which are never rounded to certainty.
std::string percent(double prob);
// "12–47 %", both ends as in percent(); "<1 to 8 %".
std::string percent_range(const ProbabilityInterval& interval);
// Log odds with their sign, two decimals: "+0.62".
std::string signed_logit(double logit);
// log(p / (1 - p)), p kept off 0 and 1.
double logit_of(double prob);
// "1 claim", "3 claims".
std::string counted(std::size_t count, std::string_view noun);

// "at least tactical co-operation": what the reasons of an assessment speak of.
std::string event_phrase(Level level);
// Polarity and certainty as words: "says plainly that", "says it is likely that", "denies plainly that".
std::string_view saying_phrase(const Claim& claim);
// "BLA coordinates with TTP", as the claim has it before polarity, with the giver first.
std::string relation_phrase(const Claim& claim, std::string_view a_name, std::string_view b_name);
// The same, with the names of an assessment's two sides.
std::string relation_phrase(const Claim& claim, const Assessment& assessment);
// "document:120-188", offsets in code points.
std::string place_of(const Claim& claim);
// A claim's time for a reader: months where it covers whole months ("2022-04/2022-05"); empty if not stated.
std::string short_time(const ClaimTime& when);

// With its first letter a capital one, where that is a to z.
std::string capitalised(std::string text);

// Row of the latest period in an assessment's series; throws Failure if it has none.
std::size_t latest_period(const Assessment& assessment);

}  // namespace entente::report
