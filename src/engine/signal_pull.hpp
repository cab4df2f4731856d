// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "domain/answer.hpp"
#include "domain/pair_signals.hpp"
#include "infer/surroundings.hpp"

namespace entente::engine {

// Over which months signals count, and by which factor: -1 takes out what was put in.
struct SignalScope {
  PeriodAxis axis;
  double factor = 1;
};

// Adds what the signals of one kind say of the level in each month (model::signal_log_likelihood) to what is held of a
// pair beside its claims.
void add_signals(infer::Surroundings& others, std::span<const MonthSignal> signals, SignalKind kind,
                 const SignalScope& scope);

// All months of one kind together, with the events behind them.
SignalShare signal_totals(std::span<const MonthSignal> signals, SignalKind kind);

}  // namespace entente::engine
