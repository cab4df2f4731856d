// SPDX-License-Identifier: Apache-2.0
#include "engine/parameter_records.hpp"

#include <map>
#include <vector>

#include "engine/whole_system.hpp"
#include "infer/system/parameter_learning.hpp"
#include "infer/system/signal_learning.hpp"

namespace entente::engine {

namespace {

// Kinds of which nothing was seen or to be expected in any month are left out.
std::map<SignalKind, std::vector<infer::SignalMonth>> signal_months(const WholeSystem& whole, const SignalBook& book) {
  std::map<SignalKind, std::vector<infer::SignalMonth>> months;
  for (std::size_t i = 0; i < whole.pairs.size(); ++i) {
    const std::vector<MonthSignal> signals =
        signals_within(book, {whole.pairs[i].first, whole.pairs[i].second}, whole.axis);
    if (signals.empty()) {
      continue;
    }
    const infer::Posterior posterior = infer::posterior_in_field(whole.field, i);
    for (const MonthSignal& signal : signals) {
      const auto period = static_cast<std::size_t>(signal.month.number - whole.axis.first.number);
      months[signal.kind].push_back({signal.observed, signal.expected, posterior.prob[period]});
    }
  }
  return months;
}

ParameterRecord record_of(const infer::LearnedParameter& learned) {
  return {learned.name, learned.starting, learned.prior_deviation, learned.learned, learned.deviation};
}

}  // namespace

ParameterRecords parameter_records(const OpenProject& opened, Date today) {
  const KnownClaims known = known_claims(opened, today);
  const Month last = month_of(known.as_of);
  const WholeSystem whole = infer_whole_system({opened.actors, opened.sources}, known, {last, last, std::nullopt});
  const infer::LearnedParameters learned = infer::learn_parameters(*whole.system, whole.field.parameters);
  ParameterRecords records{.as_of = today,
                           .model_version = model::model_version(),
                           .pair_count = whole.pairs.size(),
                           .move_count = learned.moves,
                           .rounds = learned.rounds,
                           .is_converged = learned.is_converged};
  records.parameters.reserve(learned.parameters.size());
  for (const infer::LearnedParameter& each : learned.parameters) {
    records.parameters.push_back(record_of(each));
  }
  if (known.signals != nullptr) {
    for (const auto& [kind, months] : signal_months(whole, *known.signals)) {
      records.parameters.push_back(record_of(infer::learn_signal_strength(kind, months)));
    }
  }
  return records;
}

}  // namespace entente::engine
