// SPDX-License-Identifier: Apache-2.0
#include "engine/forecast_resolution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "engine/forecast_ledger.hpp"
#include "engine/pair_question.hpp"
#include "engine/request_evidence.hpp"
#include "evidence/timing.hpp"
#include "foresee/told_by_evidence.hpp"
#include "infer/likelihood.hpp"
#include "model/parameters.hpp"

namespace entente::engine {
namespace {

constexpr int kMonthsBefore = 24;  // of a forecast's first month, that the answer to it runs over

bool is_decided_by_analyst(const ListedForecast& listed) {
  return listed.resolution && listed.resolution->kind == ResolutionKind::analyst &&
         listed.resolution->outcome != ForecastOutcome::open;
}

bool is_held(const ForecastQuestion& question, const OpenProject& opened) {
  return question.a != question.b && opened.actors.find(question.a) != nullptr &&
         opened.actors.find(question.b) != nullptr;
}

bool speaks_of(const evidence::Observation& observation, const foresee::MonthsAsked& months) {
  return observation.proposition.kind != evidence::PropositionKind::driver &&
         std::ranges::any_of(observation.periods, [&months](const evidence::PeriodWeight& part) {
           return part.weight > 0 && months.first <= part.period && part.period <= months.last;
         });
}

bool is_new(const evidence::Observation& observation, const AssessmentRequest& request, Date since) {
  return std::ranges::any_of(observation.claims, [&](std::size_t place) {
    const auto document = request.documents.find(request.claims[place].document);
    return document != request.documents.end() && evidence::known_on(document->second) > since;
  });
}

std::size_t count_new_origins(const evidence::Evidence& evidence, const AssessmentRequest& request,
                              const foresee::MonthsAsked& months, Date since) {
  std::set<std::size_t> origins;
  for (const evidence::Observation& observation : evidence.observations) {
    if (speaks_of(observation, months) && is_new(observation, request, since)) {
      origins.insert(observation.origin);
    }
  }
  return origins.size();
}

ForecastOutcome outcome_of(const LaterEvidence& look, bool is_over) {
  if (look.new_origins < kToldOrigins) {
    return ForecastOutcome::open;
  }
  if (look.prob >= kToldProb) {
    return ForecastOutcome::yes;
  }
  return look.prob <= 1 - kToldProb && is_over ? ForecastOutcome::no : ForecastOutcome::open;
}

double prob_of(const evidence::Evidence& evidence, const AssessmentRequest& request, const foresee::MonthsAsked& months,
               Level level) {
  const model::Parameters parameters;
  infer::LogLikelihood total = infer::pull_of(request.others, evidence.period_count);
  infer::add_to(total, infer::total_log_likelihood(evidence, infer::observation_log_likelihoods(evidence, parameters)));
  return foresee::reached_prob(infer::chain_in(request.others, parameters), std::move(total), months, level);
}

// All forecasts on one day, read from one state of the ledger.
class Looking {
 public:
  Looking(const OpenProject& opened, Date today)
      : opened_(opened), today_(today), known_(known_claims(opened, today)) {}

  [[nodiscard]] LaterEvidence look_at(const FrozenForecast& forecast, const ForecastQuestion& question) const {
    const Month now = month_of(today_);
    const PairQuestion asked{.a = question.a,
                             .b = question.b,
                             .as_of = today_,
                             .from = Month{question.first.number - kMonthsBefore},
                             .to = now,
                             .level = question.level};
    const WholeSystem whole = infer_whole_system({opened_.actors, opened_.sources}, known_,
                                                 {*asked.from, now, make_pair_of(question.a, question.b), {}});
    const AssessmentRequest request = request_among(whole, known_, asked, opened_);
    const evidence::Evidence evidence = gather_evidence(request, opened_.actors);
    const auto place = [&request](Month month) {
      return static_cast<std::size_t>(month.number - request.axis.first.number);
    };
    const foresee::MonthsAsked months{place(question.first), place(std::min(question.last, now))};
    LaterEvidence look{.forecast = forecast.number,
                       .prob = prob_of(evidence, request, months, question.level),
                       .new_origins = count_new_origins(evidence, request, months, forecast.as_of)};
    look.outcome = outcome_of(look, question.last < now);
    return look;
  }

 private:
  const OpenProject& opened_;
  Date today_;
  KnownClaims known_;
};

std::string reason_of(const LaterEvidence& look, const FrozenForecast& forecast) {
  return look.new_origins == 1
             ? fmt::format("1 origin that became known after {} speaks of these months", to_iso(forecast.as_of))
             : fmt::format("{} independent origins that became known after {} speak of these months", look.new_origins,
                           to_iso(forecast.as_of));
}

}  // namespace

std::vector<LaterEvidence> look_at_forecasts(const OpenProject& opened, Date today) {
  std::vector<LaterEvidence> looks;
  std::optional<Looking> looking;
  for (const ListedForecast& listed : listed_forecasts(opened, today)) {
    ForecastQuestion question = listed.forecast.question;
    question.a = opened.merges.standing(question.a);
    question.b = opened.merges.standing(question.b);
    if (question.first > month_of(today) || is_decided_by_analyst(listed) || !is_held(question, opened)) {
      continue;
    }
    if (!looking) {
      looking.emplace(opened, today);
    }
    looks.push_back(looking->look_at(listed.forecast, question));
  }
  return looks;
}

std::vector<ForecastResolution> resolutions_of(const std::vector<LaterEvidence>& looks, const OpenProject& opened,
                                               Date today, std::int64_t now_unix_seconds) {
  std::vector<ForecastResolution> rows;
  for (const LaterEvidence& look : looks) {
    const ListedForecast listed = find_forecast(opened, today, look.forecast);
    const ForecastOutcome standing = listed.resolution ? listed.resolution->outcome : ForecastOutcome::open;
    if (look.outcome != standing) {
      rows.push_back({.forecast = look.forecast,
                      .outcome = look.outcome,
                      .kind = ResolutionKind::evidence,
                      .prob = look.prob,
                      .as_of = today,
                      .reason = reason_of(look, listed.forecast),
                      .model_version = model::model_version(),
                      .at_unix_seconds = now_unix_seconds});
    }
  }
  return rows;
}

}  // namespace entente::engine
