// SPDX-License-Identifier: Apache-2.0
#include "engine/signal_pull.hpp"

#include <map>

#include "model/level_weights.hpp"
#include "model/signal_counts.hpp"

namespace entente::engine {
namespace {

using SignalKey = std::pair<Month, SignalKind>;

// Half of what one order of the sides gives.
void add_half(std::map<SignalKey, MonthSignal>& sums, const PairSignals& signals, const PeriodAxis& axis) {
  for (const MonthSignal& signal : signals.months) {
    if (signal.month < axis.first || signal.month > axis.last) {
      continue;
    }
    MonthSignal& sum =
        sums.try_emplace({signal.month, signal.kind}, MonthSignal{signal.month, signal.kind}).first->second;
    sum.observed = signal.observed;  // the same in either order
    sum.expected += signal.expected / 2;
    sum.events = signal.events;
  }
}

}  // namespace

std::vector<MonthSignal> signals_within(const SignalBook& book, const std::pair<ActorId, ActorId>& sides,
                                        const PeriodAxis& axis) {
  std::map<SignalKey, MonthSignal> sums;
  add_half(sums, book.of(sides.first, sides.second), axis);
  add_half(sums, book.of(sides.second, sides.first), axis);
  std::vector<MonthSignal> signals;
  signals.reserve(sums.size());
  for (auto& [key, signal] : sums) {
    signals.push_back(std::move(signal));
  }
  return signals;
}

void add_signals(infer::Surroundings& others, std::span<const MonthSignal> signals, SignalKind kind,
                 const SignalScope& scope) {
  others.pull.resize(scope.axis.size(), PerLevel<double>{});
  for (const MonthSignal& signal : signals) {
    if (signal.kind == kind && signal.month >= scope.axis.first && signal.month <= scope.axis.last) {
      const auto period = static_cast<std::size_t>(signal.month.number - scope.axis.first.number);
      model::add_scaled(others.pull[period], model::signal_log_likelihood(kind, signal.observed, signal.expected),
                        scope.factor);
    }
  }
}

SignalShare signal_totals(std::span<const MonthSignal> signals, SignalKind kind) {
  SignalShare total{.kind = kind};
  for (const MonthSignal& signal : signals) {
    if (signal.kind == kind) {
      total.observed += signal.observed;
      total.expected += signal.expected;
      total.events.insert(total.events.end(), signal.events.begin(), signal.events.end());
    }
  }
  return total;
}

}  // namespace entente::engine
