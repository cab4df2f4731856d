// SPDX-License-Identifier: Apache-2.0
#include "engine/forecast_scores.hpp"

#include <set>

#include "domain/pair.hpp"
#include "foresee/scores.hpp"

namespace entente::engine {
namespace {

using Stated = std::vector<foresee::StatedProb>;

Stated stated_by(const std::vector<ListedForecast>& resolved, double FrozenForecast::* prob) {
  Stated stated;
  stated.reserve(resolved.size());
  for (const ListedForecast& each : resolved) {
    stated.push_back({each.forecast.*prob, each.resolution->outcome == ForecastOutcome::yes});
  }
  return stated;
}

ScoreSet score(const Stated& stated) { return {foresee::brier_score(stated), foresee::log_score(stated)}; }

void count_one(ForecastScores& scores, const ListedForecast& listed) {
  scores.frozen_count += 1;
  scores.due_count += listed.state == ForecastState::due ? 1U : 0U;
  if (listed.state == ForecastState::resolved) {
    const bool is_by_analyst = listed.resolution->kind == ResolutionKind::analyst;
    scores.resolved_count += 1;
    (is_by_analyst ? scores.by_analyst_count : scores.by_evidence_count) += 1;
    scores.happened_count += listed.resolution->outcome == ForecastOutcome::yes ? 1U : 0U;
  }
}

}  // namespace

ForecastScores scores_of(const std::vector<ListedForecast>& listed) {
  ForecastScores scores;
  std::vector<ListedForecast> resolved;
  std::set<Pair> pairs;
  for (const ListedForecast& each : listed) {
    count_one(scores, each);
    if (each.state == ForecastState::resolved) {
      resolved.push_back(each);
      pairs.insert(make_pair_of(each.forecast.question.a, each.forecast.question.b));
    }
  }
  scores.pair_count = pairs.size();
  scores.is_enough = resolved.size() >= kLeastScored;
  if (resolved.empty()) {
    return scores;
  }
  const Stated own = stated_by(resolved, &FrozenForecast::prob);
  const Stated persistence = stated_by(resolved, &FrozenForecast::persistence_prob);
  const Stated base_rate = stated_by(resolved, &FrozenForecast::base_rate_prob);
  scores.own = score(own);
  scores.persistence = score(persistence);
  scores.base_rate = score(base_rate);
  scores.against_persistence = foresee::brier_difference(own, persistence);
  scores.against_base_rate = foresee::brier_difference(own, base_rate);
  scores.parts = foresee::brier_parts(own);
  scores.bins = foresee::reliability_bins(own);
  return scores;
}

}  // namespace entente::engine
