// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/indicators.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// What is watched for, as a noun: "joint operations", "distrust between them", "fights between the two".
std::string_view matter_of(const Indicator& indicator);
// Whose word it is, for a table: "no stake", "one of the two", "an adversary"; of a signal its month.
std::string voice_of(const Indicator& indicator);
// The observation that one outcome is, with an article: "an admission by ALPHA or BRAVO of joint operations",
// "several cases of fights between the two in 2025-12".
std::string outcome_phrase(const Indicators& indicators, const Indicator& indicator, const OutcomeForecast& outcome);
// What an outcome would do: "raise at least tactical co-operation from 12 % to 31 % (very unlikely to unlikely)",
// "hardly move it".
std::string effect_phrase(const Indicators& indicators, const OutcomeForecast& outcome, Yardstick yardstick);
// "Watch for an admission by ... of .... It would raise ...; a denial would hardly move it."
std::string watch_sentence(const Indicators& indicators, const Indicator& indicator, Yardstick yardstick);
// What would turn the answer round, or that nothing single would; empty where nothing moves it.
std::string turning_sentence(const Indicators& indicators, Yardstick yardstick);

// Of indicators, so many are put into sentences.
inline constexpr std::size_t kWatchSentences = 3;
// The first of them in sentences, and last what would turn the answer round: for places that have no table.
std::vector<std::string> watch_sentences(const Indicators& indicators, Yardstick yardstick);

}  // namespace entente::report
