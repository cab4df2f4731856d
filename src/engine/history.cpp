// SPDX-License-Identifier: Apache-2.0
#include "engine/history.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <utility>

#include "base/stably_sorted.hpp"
#include "engine/movers.hpp"
#include "engine/request_evidence.hpp"
#include "evidence/timing.hpp"
#include "explain/change.hpp"
#include "infer/pair_inference.hpp"
#include "model/chain.hpp"

namespace entente::engine {
namespace {

using evidence::Evidence;

// Days that are one step.
struct Stretch {
  Date first{};
  Date last{};
  std::size_t known_claims = 0;  // by its last day
  std::size_t new_claims = 0;
};

constexpr int kMonthsOfQuarter = 3;
constexpr int kMonthsOfYear = 12;

int bucket_of(Date day, HistoryGrain grain) {
  switch (grain) {
    case HistoryGrain::day:
      return static_cast<int>(day.time_since_epoch().count());
    case HistoryGrain::month:
      return month_of(day).number;
    case HistoryGrain::quarter:
      return month_of(day).number / kMonthsOfQuarter;
    case HistoryGrain::year:
      break;
  }
  return month_of(day).number / kMonthsOfYear;
}

// One stretch a bucket; what lies before `from` is one.
std::vector<Stretch> stretches_of(const std::vector<Stretch>& days, HistoryGrain grain, std::optional<Date> from) {
  std::vector<Stretch> stretches;
  for (const Stretch& day : days) {
    const bool is_early = from && day.last < *from;
    const bool joins =
        !stretches.empty() && (is_early || (!(from && stretches.back().last < *from) &&
                                            bucket_of(stretches.back().last, grain) == bucket_of(day.last, grain)));
    if (!joins) {
      stretches.push_back(day);
      continue;
    }
    stretches.back().last = day.last;
    stretches.back().known_claims = day.known_claims;
    stretches.back().new_claims += day.new_claims;
  }
  return stretches;
}

struct Steps {
  HistoryGrain grain = HistoryGrain::day;
  std::vector<Stretch> stretches;
};

Steps bounded_steps(const std::vector<Stretch>& days, const HistoryQuestion& question) {
  Steps steps;
  for (const HistoryGrain grain : {HistoryGrain::day, HistoryGrain::month, HistoryGrain::quarter, HistoryGrain::year}) {
    steps = {grain, stretches_of(days, grain, question.from)};
    if (steps.stretches.size() <= question.limit) {
      return steps;
    }
  }
  const Date first_kept = question.limit > 1 ? steps.stretches[steps.stretches.size() - question.limit + 1].first
                                             : days.back().last + std::chrono::days{1};
  return {HistoryGrain::year, stretches_of(days, HistoryGrain::year, first_kept)};
}

// One pair's claims by the day they became known, and all that its steps share.
class Replay {
 public:
  Replay(const HistoryQuestion& question, const OpenProject& opened)
      : question_(question), opened_(opened), request_(assessment_request(question.pair, opened)) {
    request_.claims = stably_sorted(std::move(request_.claims), [this](const Claim& claim) { return day_of(claim); });
    same_places_.resize(request_.claims.size());
    std::iota(same_places_.begin(), same_places_.end(), std::size_t{0});
  }

  [[nodiscard]] AnswerHistory history() {
    AnswerHistory history = described();
    const std::vector<Stretch> days = days_with_news();
    history.day_count = days.size();
    if (days.empty()) {
      return history;
    }
    const Steps steps = bounded_steps(days, question_);
    history.grain = steps.grain;
    for (const Stretch& stretch : steps.stretches) {
      history.steps.push_back(next_step(stretch));
    }
    if (!question_.of && month_of(question_.pair.as_of) > history.steps.back().month) {
      history.steps.push_back(next_step({question_.pair.as_of, question_.pair.as_of, request_.claims.size(), 0}));
    }
    add_hindsight(history);
    return history;
  }

 private:
  [[nodiscard]] Date day_of(const Claim& claim) const {
    return evidence::known_on(request_.documents.at(claim.document));
  }

  [[nodiscard]] AnswerHistory described() const {
    const PerLevel<double> prior = model::make_chain(parameters_).initial_prob;
    return {.a = request_.a,
            .b = request_.b,
            .a_name = opened_.actors.name_of(request_.a),
            .b_name = opened_.actors.name_of(request_.b),
            .level = request_.event_level,
            .as_of = request_.as_of,
            .of = question_.of,
            .prior_prob = infer::at_least(prior)[index_of(request_.event_level)],
            .seed = request_.seed,
            .model_version = model::model_version(),
            .data_version = request_.data_version};
  }

  // Rejected claims are no news.
  [[nodiscard]] std::vector<Stretch> days_with_news() const {
    std::vector<Stretch> days;
    for (std::size_t i = 0; i < request_.claims.size(); ++i) {
      if (request_.claims[i].status == ClaimStatus::rejected) {
        continue;
      }
      const Date day = day_of(request_.claims[i]);
      if (days.empty() || days.back().last != day) {
        days.push_back({day, day, 0, 0});
      }
      days.back().known_claims = i + 1;
      ++days.back().new_claims;
    }
    return days;
  }

  [[nodiscard]] Evidence evidence_by(Date day, const PeriodAxis& axis) {
    request_.as_of = day;
    request_.axis = axis;
    return gather_evidence(request_, opened_.actors);
  }

  // As `assess --as-of` has it; a month asked for beyond the day, or before it, lies on the axis too.
  [[nodiscard]] PeriodAxis axis_by(const Stretch& stretch) const {
    PairQuestion question = question_.pair;
    question.from = std::nullopt;
    question.to = std::max(month_of(stretch.last), question_.of.value_or(month_of(stretch.last)));
    PeriodAxis axis = axis_of(question, std::span(request_.claims).first(stretch.known_claims), request_);
    axis.first = std::min(axis.first, question_.of.value_or(axis.first));
    return axis;
  }

  [[nodiscard]] HistoryStep next_step(const Stretch& stretch) {
    const PeriodAxis axis = axis_by(stretch);
    const Evidence before = axis == axis_ ? evidence_ : evidence_by(day_, axis);
    Evidence after = evidence_by(stretch.last, axis);
    const Month month = question_.of.value_or(month_of(stretch.last));
    const auto period = static_cast<std::size_t>(month.number - axis.first.number);
    const explain::Change change =
        explain::explain_change(before, after, same_places_, parameters_, {request_.event_level, period});
    const infer::PairPosterior posterior = infer::infer_pair(after, parameters_, {.seed = request_.seed});
    const std::size_t level = index_of(request_.event_level);
    HistoryStep step{.first_day = stretch.first,
                     .known_by = stretch.last,
                     .month = month,
                     .prob = posterior.at_least_prob[period][level],
                     .interval = posterior.interval[period][level],
                     .time_logit = has_begun_ ? change.log_odds_before - log_odds_ : 0.0,
                     .movers = movers_of(change, {&request_, &before}, {&request_, &after}, same_places_),
                     .new_claim_count = stretch.new_claims,
                     .claim_count = after.used_count,
                     .origin_count = after.origins.size()};
    step.change_logit = step.time_logit + change.shift_logit;
    has_begun_ = true;
    log_odds_ = change.log_odds_after;
    day_ = stretch.last;
    axis_ = axis;
    evidence_ = std::move(after);
    return step;
  }

  // What is held today of the month of each step.
  void add_hindsight(AnswerHistory& history) {
    PairQuestion question = question_.pair;
    question.from = std::nullopt;
    question.to = month_of(question.as_of);
    const PeriodAxis axis = axis_of(question, request_.claims, request_);
    const Evidence evidence = evidence_by(question.as_of, axis);
    const infer::PairPosterior posterior = infer::infer_pair(evidence, parameters_, {.draws = 0});
    for (HistoryStep& step : history.steps) {
      if (step.month >= axis.first && step.month <= axis.last) {
        step.prob_now = posterior.at_least_prob[static_cast<std::size_t>(step.month.number - axis.first.number)]
                                               [index_of(request_.event_level)];
      }
    }
  }

  const HistoryQuestion& question_;
  const OpenProject& opened_;
  model::Parameters parameters_;
  AssessmentRequest request_;
  std::vector<std::size_t> same_places_;
  // The step before.
  bool has_begun_ = false;
  double log_odds_ = 0;
  Date day_ = Date::min();
  PeriodAxis axis_{};
  Evidence evidence_;
};

}  // namespace

AnswerHistory make_history(const HistoryQuestion& question, const OpenProject& opened) {
  return Replay(question, opened).history();
}

}  // namespace entente::engine
