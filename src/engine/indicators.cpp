// SPDX-License-Identifier: Apache-2.0
#include "engine/indicators.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "base/stably_sorted.hpp"
#include "engine/request_evidence.hpp"
#include "engine/signal_pull.hpp"
#include "explain/expected_information.hpp"
#include "explain/statement_kinds.hpp"
#include "infer/pair_inference.hpp"
#include "model/outcome_probs.hpp"

namespace entente::engine {
namespace {

using evidence::Evidence;
using evidence::Proposition;
using evidence::PropositionKind;

// What is to be expected of a month to come is the mean of so many months that tell of the signal.
constexpr std::size_t kMonthsOfExpectation = 12;

constexpr std::array kStatementOutcomes{OutcomeKind::affirmed, OutcomeKind::hedged, OutcomeKind::denied};
constexpr std::array kSignalOutcomes{OutcomeKind::none_seen, OutcomeKind::one, OutcomeKind::several};

// What the pair stands at, in the last month.
struct Standing {
  PerLevel<double> level_prob{};
  Level event = Level::tactical;
  double event_prob = 0;
};

RelationFamily family_at(Level threshold) {
  switch (threshold) {
    case Level::transactional:
      return RelationFamily::transactional;
    case Level::tactical:
      return RelationFamily::tactical;
    case Level::strategic:
      return RelationFamily::strategic;
    case Level::hostile:
    case Level::none:
    case Level::rhetorical:
      break;
  }
  return RelationFamily::rhetorical;
}

WatchedStatement watched_statement(const explain::StatementKind& kind) {
  switch (kind.proposition.kind) {
    case PropositionKind::hostile:
      return {.family = RelationFamily::hostile, .stance = kind.stance};
    case PropositionKind::driver:
      return {.family = RelationFamily::driver, .driver = kind.proposition.driver, .stance = kind.stance};
    case PropositionKind::at_least:
      break;
  }
  return {.family = family_at(kind.proposition.threshold), .stance = kind.stance};
}

Indicator weigh(const Standing& standing, const model::OutcomeProbs& probs, const std::array<OutcomeKind, 3>& kinds) {
  const explain::ExpectedInformation information =
      explain::expected_information(standing.level_prob, standing.event, probs);
  Indicator indicator{.most_telling = explain::most_telling(information, standing.event_prob),
                      .gain_bits = information.gain_bits};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    indicator.outcomes.push_back({kinds[i], information.outcomes[i].prob, information.outcomes[i].event_prob});
  }
  return indicator;
}

using ClaimsByKind = std::map<std::pair<Proposition, Stance>, std::vector<ClaimId>>;

// The pair's claims that count, by the kind of observation that they went into.
ClaimsByKind claims_by_kind(const AssessmentRequest& request, const Evidence& evidence) {
  ClaimsByKind claims;
  for (const evidence::Observation& observation : evidence.observations) {
    std::vector<ClaimId>& of_kind = claims[{observation.proposition, evidence.origins[observation.origin].stance}];
    for (const std::size_t place : observation.claims) {
      of_kind.push_back(request.claims[place].id);
    }
  }
  return claims;
}

void add_statements(Indicators& indicators, const Standing& standing, const ClaimsByKind& claims) {
  const model::Parameters parameters;
  for (const explain::StatementKind& kind : explain::statement_kinds()) {
    Indicator indicator = weigh(standing, explain::statement_outcomes_of(kind, parameters), kStatementOutcomes);
    indicator.watched = watched_statement(kind);
    if (const auto known = claims.find({kind.proposition, kind.stance}); known != claims.end()) {
      indicator.claims = known->second;
    }
    indicators.indicators.push_back(std::move(indicator));
  }
}

// The month's signal to come: of the last month that is assessed where it is not counted yet, else of the next one.
// `signals` are of one kind, by month.
WatchedSignal watched_signal(std::span<const MonthSignal> signals, Month last) {
  const std::size_t count = std::min(signals.size(), kMonthsOfExpectation);
  WatchedSignal watched{.kind = signals.front().kind, .month = last};
  for (const MonthSignal& signal : signals.last(count)) {
    watched.expected += signal.expected / static_cast<double>(count);
  }
  watched.month.number += signals.back().month == last ? 1 : 0;
  return watched;
}

model::OutcomeProbs signal_outcomes_at(const WatchedSignal& watched, const AssessmentRequest& request) {
  model::OutcomeProbs probs = model::signal_outcomes(watched.kind, watched.expected);
  if (watched.month == request.axis.last) {
    return probs;
  }
  const model::Parameters parameters;
  const model::Chain chain = infer::chain_in(request.others, parameters);  // with one month it may have no step
  return model::seen_from_month_before(probs, chain.transition_prob.empty()
                                                  ? model::transition(parameters, infer::drive_in(request.others, 0))
                                                  : chain.transition_prob.back());
}

void add_signal(Indicators& indicators, const Standing& standing, const AssessmentRequest& request, SignalKind kind) {
  std::vector<MonthSignal> of_kind;
  std::ranges::copy_if(request.signals, std::back_inserter(of_kind),
                       [kind](const MonthSignal& signal) { return signal.kind == kind; });
  if (of_kind.empty()) {
    return;
  }
  const WatchedSignal watched = watched_signal(of_kind, request.axis.last);
  Indicator indicator = weigh(standing, signal_outcomes_at(watched, request), kSignalOutcomes);
  indicator.watched = watched;
  SignalShare known = signal_totals(of_kind, kind);
  indicator.events = std::move(known.events);
  indicator.posts = std::move(known.posts);
  indicators.indicators.push_back(std::move(indicator));
}

// An outcome, and how fit it is to turn the answer round: whether it carries it across even, how likely it is if it
// does, and how far it moves the answer.
struct Candidate {
  TurningOutcome at;
  std::tuple<bool, double, double> rank;
};

// Hedged words are left out: they are many wordings taken together, some of which raise the answer and some lower it.
void add_candidates(std::vector<Candidate>& candidates, const Indicators& indicators, std::size_t place) {
  constexpr double kEven = 0.5;
  const double now = indicators.event_prob;
  const std::vector<OutcomeForecast>& outcomes = indicators.indicators[place].outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const OutcomeForecast& outcome = outcomes[i];
    if (outcome.kind == OutcomeKind::hedged || outcome.event_prob == now) {
      continue;
    }
    const bool is_across = outcome.prob > 0 && (outcome.event_prob > kEven) != (now > kEven);
    candidates.push_back(
        {{place, i, is_across}, {is_across, is_across ? outcome.prob : 0, std::abs(outcome.event_prob - now)}});
  }
}

std::optional<TurningOutcome> turning_outcome(const Indicators& indicators) {
  std::vector<Candidate> candidates;
  for (std::size_t place = 0; place < indicators.indicators.size(); ++place) {
    add_candidates(candidates, indicators, place);
  }
  const auto best = std::ranges::max_element(candidates, {}, &Candidate::rank);
  return best == candidates.end() ? std::nullopt : std::optional(best->at);
}

std::vector<std::string> notes_of(const AssessmentRequest& request, const Evidence& evidence) {
  std::vector<std::string> notes;
  if (evidence.used_count == 0) {
    notes.emplace_back("Nothing is on record for this pair: the answer is what is held of it by the others alone.");
  }
  if (request.signals.empty()) {
    notes.emplace_back("No event data on these months count here: signals of a month are left out.");
  }
  return notes;
}

}  // namespace

Indicators make_indicators(const AssessmentRequest& request, const ActorRegistry& actors) {
  const Evidence evidence = gather_evidence(request, actors);
  const infer::PairPosterior posterior =
      infer::infer_pair(evidence, model::Parameters{}, {.draws = 0, .surroundings = &request.others});
  const Standing standing{posterior.prob.back(), request.event_level,
                          posterior.at_least_prob.back()[index_of(request.event_level)]};
  Indicators indicators{.a = request.a,
                        .b = request.b,
                        .a_name = actors.name_of(request.a),
                        .b_name = actors.name_of(request.b),
                        .as_of = request.as_of,
                        .month = request.axis.last,
                        .event_level = request.event_level,
                        .event_prob = standing.event_prob,
                        .entropy_bits = explain::entropy_bits(standing.event_prob),
                        .claim_count = evidence.used_count,
                        .notes = notes_of(request, evidence),
                        .model_version = model::model_version(),
                        .data_version = request.data_version};
  add_statements(indicators, standing, claims_by_kind(request, evidence));
  for (const SignalKind kind : kSignalKinds) {
    add_signal(indicators, standing, request, kind);
  }
  indicators.indicators =
      stably_sorted(std::move(indicators.indicators), [](const Indicator& each) { return -each.gain_bits; });
  indicators.turning = turning_outcome(indicators);
  return indicators;
}

}  // namespace entente::engine
