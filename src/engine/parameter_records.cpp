// SPDX-License-Identifier: Apache-2.0
#include "engine/parameter_records.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/whole_system.hpp"
#include "evidence/pair_drivers.hpp"
#include "infer/system/parameter_learning.hpp"
#include "infer/system/signal_learning.hpp"
#include "model/passing_drivers.hpp"

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

// Of actors.csv; a driver that no pair has is left out.
void add_lasting(std::vector<infer::DriverPart>& parts, const WholeSystem& whole, const ActorRegistry& actors) {
  for (const evidence::PairDriver& driver : evidence::pair_drivers()) {
    infer::DriverPart part{std::string(driver.name), {}, {}};
    part.drive.reserve(whole.pairs.size());
    for (const Pair& pair : whole.pairs) {
      const Actor* first = actors.find(pair.first);
      const Actor* second = actors.find(pair.second);
      const bool is_known = first != nullptr && second != nullptr;
      part.drive.push_back(is_known ? driver.weight * driver.value(*first, *second) : 0.0);
    }
    if (std::ranges::any_of(part.drive, [](double drive) { return drive != 0; })) {
      parts.push_back(std::move(part));
    }
  }
}

// [period]; empty where the driver says nothing of the pair.
std::vector<double> passing_part(const std::vector<PassingReason>& reasons, const model::PassingDriverRow& driver) {
  const auto reason = std::ranges::find(reasons, driver.driver, &PassingReason::driver);
  if (reason == reasons.end()) {
    return {};
  }
  std::vector<double> part = reason->values;
  std::ranges::for_each(part, [&driver](double& value) { value *= driver.weight; });
  return part;
}

void add_passing(std::vector<infer::DriverPart>& parts, const WholeSystem& whole) {
  for (const model::PassingDriverRow& driver : model::passing_drivers()) {
    infer::DriverPart part{std::string(driver.name), std::vector<double>(whole.pairs.size()), {}};
    part.passing.reserve(whole.pairs.size());
    for (const std::vector<PassingReason>& reasons : whole.passing) {
      part.passing.push_back(passing_part(reasons, driver));
    }
    if (std::ranges::any_of(part.passing, [](const std::vector<double>& each) { return !each.empty(); })) {
      parts.push_back(std::move(part));
    }
  }
}

ParameterRecord record_of(const infer::LearnedParameter& learned) {
  return {learned.name, learned.starting, learned.prior_deviation, learned.learned, learned.deviation};
}

}  // namespace

ParameterRecords parameter_records(const OpenProject& opened, Date today) {
  const KnownClaims known = known_claims(opened, today);
  const Month last = month_of(known.as_of);
  const WholeSystem whole = infer_whole_system({opened.actors, opened.sources}, known, {last, last, std::nullopt});
  std::vector<infer::DriverPart> drivers;
  add_lasting(drivers, whole, opened.actors);
  add_passing(drivers, whole);
  const infer::LearnedParameters learned = infer::learn_parameters(*whole.system, whole.field.parameters, drivers);
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
