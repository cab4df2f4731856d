// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "domain/answer.hpp"
#include "domain/pair_signals.hpp"
#include "engine/pair_signals.hpp"
#include "infer/surroundings.hpp"

namespace entente::engine {

// The pair's signals in these months; where the expectation asks about one side's surroundings (co-location), the mean
// of asking about either, so that it makes no difference who is named first.
std::vector<MonthSignal> signals_within(const SignalBook& book, const std::pair<ActorId, ActorId>& sides,
                                        const PeriodAxis& axis);

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
