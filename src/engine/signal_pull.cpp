// SPDX-License-Identifier: Apache-2.0
#include "engine/signal_pull.hpp"

#include "model/level_weights.hpp"
#include "model/signal_counts.hpp"

namespace entente::engine {

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
      total.posts.insert(total.posts.end(), signal.posts.begin(), signal.posts.end());
    }
  }
  return total;
}

}  // namespace entente::engine
