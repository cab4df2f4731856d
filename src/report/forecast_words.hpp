// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/forecast.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// "in November 2027", or "in some month from December 2026 to November 2027".
std::string months_phrase(const ForecastQuestion& question);

// "That BLA and TTP are at at least tactical co-operation in ... is unlikely (23 %, 90 % interval 15–34 %)."
std::string month_sentence(const PairForecast& forecast, Yardstick yardstick);
// The same of some month until then.
std::string reached_sentence(const PairForecast& forecast, Yardstick yardstick);
// What it would be if nothing changed, and what any two that somebody asks about have.
std::string baseline_sentence(const PairForecast& forecast);
// How long the level that is most probable now is likely to last.
// What a state's pressure on both would make of it; the forecast must hold it.
std::string pressure_sentence(const PairForecast& forecast, Yardstick yardstick);
std::string hold_sentence(const HoldTime& hold);
// What was drawn, and how far drawing leaves the figures open.
std::string drawing_sentence(const PairForecast& forecast);

// What a frozen forecast says, without its state.
std::string frozen_sentence(const ListedForecast& listed, Yardstick yardstick);
// How it stands: when it falls due, or what came of it and on whose word.
std::string state_sentence(const ListedForecast& listed);

// First of all how many are resolved and how they fared beside the two that look at nothing new.
std::string score_sentence(const ForecastScores& scores);
// Whether what was said came true as often as it was said; empty where too few are resolved.
std::string calibration_sentence(const ForecastScores& scores);

}  // namespace entente::report
