// SPDX-License-Identifier: Apache-2.0
#include "engine/history.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "engine/movers.hpp"
#include "engine/whole_system.hpp"
#include "evidence/timing.hpp"
#include "infer/pair_inference.hpp"
#include "model/chain.hpp"

namespace entente::engine {
namespace {

// Days that are one step.
struct Stretch {
  Date first{};
  Date last{};
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

// The claims that were known by a day, of all pairs. Documents and hints are handed on from step to step: they are
// many.
class KnownByDay {
 public:
  KnownByDay(const OpenProject& opened, Date as_of, const Pair& pair) : all_(known_claims(opened, as_of)) {
    lent_.pair_hints = origin_hints(opened, claims_of(all_, pair), all_.moment);
  }

  [[nodiscard]] Date day_of(const Claim& claim) const { return evidence::known_on(documents().at(claim.document)); }
  [[nodiscard]] const std::vector<Claim>& claims_of_all_days(const Pair& pair) const { return claims_of(all_, pair); }

  const KnownClaims& by(Date day) {
    if (!is_lent_) {
      lent_.documents = std::move(all_.documents);
      lent_.hints = std::move(all_.hints);
      is_lent_ = true;
    }
    lent_.as_of = day;
    if (all_.signals != nullptr) {
      lent_.signals = std::make_shared<const SignalBook>(all_.signals->up_to(day));
    }
    lent_.by_pair.clear();
    for (const auto& [pair, claims] : all_.by_pair) {
      add_known(pair, claims);
    }
    return lent_;
  }

 private:
  [[nodiscard]] const Documents& documents() const { return is_lent_ ? lent_.documents : all_.documents; }

  void add_known(const Pair& pair, const std::vector<Claim>& claims) {
    std::vector<Claim> known;
    std::ranges::copy_if(claims, std::back_inserter(known),
                         [this](const Claim& claim) { return day_of(claim) <= lent_.as_of; });
    if (!known.empty()) {
      lent_.by_pair.emplace(pair, std::move(known));
    }
  }

  KnownClaims all_;
  KnownClaims lent_;
  bool is_lent_ = false;
};

// Days on which a claim of the pair became known, with how many; rejected claims are no news.
std::vector<Stretch> days_with_news(const KnownByDay& known, const Pair& pair) {
  std::map<Date, std::size_t> counts;
  for (const Claim& claim : known.claims_of_all_days(pair)) {
    if (claim.status != ClaimStatus::rejected) {
      ++counts[known.day_of(claim)];
    }
  }
  std::vector<Stretch> days;
  days.reserve(counts.size());
  for (const auto& [day, count] : counts) {
    days.push_back({day, day, count});
  }
  return days;
}

class Replay {
 public:
  Replay(const HistoryQuestion& question, const OpenProject& opened)
      : question_(question),
        opened_(opened),
        pair_(make_pair_of(question.pair.a, question.pair.b)),
        known_(opened, question.pair.as_of, pair_) {}

  [[nodiscard]] AnswerHistory history() {
    AnswerHistory history = described();
    const std::vector<Stretch> days = days_with_news(known_, pair_);
    history.day_count = days.size();
    if (days.empty()) {
      return history;
    }
    const Steps steps = bounded_steps(days, question_);
    history.grain = steps.grain;
    for (const Stretch& stretch : steps.stretches) {
      history.steps.push_back(next_step(stretch));
    }
    const Date end = question_.pair.as_of;
    if (!question_.of && month_of(end) > history.steps.back().month) {
      history.steps.push_back(next_step({end, end, 0}));
    }
    add_hindsight(history);
    return history;
  }

 private:
  [[nodiscard]] AnswerHistory described() const {
    const PairQuestion& asked = question_.pair;
    const PerLevel<double> prior = model::make_chain(parameters_).initial_prob;
    return {.a = asked.a,
            .b = asked.b,
            .a_name = opened_.actors.name_of(asked.a),
            .b_name = opened_.actors.name_of(asked.b),
            .level = asked.level,
            .as_of = asked.as_of,
            .of = question_.of,
            .prior_prob = infer::at_least(prior)[index_of(asked.level)],
            .seed = AssessmentRequest{}.seed,
            .model_version = model::model_version(),
            .data_version = opened_.ledger.data_version()};
  }

  // As `assess --as-of` has it; a month asked for beyond the day, or before its months, is among them too.
  [[nodiscard]] KnownState state_by(Date day, std::optional<Month> of) {
    const KnownClaims& known = known_.by(day);
    PairQuestion asked = question_.pair;
    asked.as_of = day;
    asked.to = std::max(month_of(day), of.value_or(month_of(day)));
    const PeriodAxis axis = axis_of(claims_of(known, pair_), known.documents, asked.to);
    asked.from = std::min(axis.first, of.value_or(axis.first));
    const WholeSystem whole =
        infer_whole_system({opened_.actors, opened_.sources}, known, {*asked.from, asked.to, pair_});
    return known_state(request_among(whole, known, asked, opened_), opened_.actors);
  }

  [[nodiscard]] infer::PairPosterior posterior_of(const KnownState& state, std::size_t draws) const {
    return infer::infer_pair(state.evidence, parameters_,
                             {.seed = state.request.seed, .draws = draws, .surroundings = &state.request.others});
  }

  [[nodiscard]] HistoryStep next_step(const Stretch& stretch) {
    const Level level = question_.pair.level;
    const Month month = question_.of.value_or(month_of(stretch.last));
    KnownState state = state_by(stretch.last, question_.of);
    const bool is_first = !before_;
    const Movement movement = movement_between(is_first ? nothing_known(state.request, opened_.actors) : *before_,
                                               state, {level, is_first ? month : month_, month}, opened_.actors);
    const infer::PairPosterior posterior = posterior_of(state, infer::InferenceOptions{}.draws);
    const auto period = static_cast<std::size_t>(month.number - state.request.axis.first.number);
    HistoryStep step{.first_day = stretch.first,
                     .known_by = stretch.last,
                     .month = month,
                     .prob = posterior.at_least_prob[period][index_of(level)],
                     .interval = posterior.interval[period][index_of(level)],
                     .change_logit = movement.log_odds_after - movement.log_odds_before,
                     .time_logit = movement.time_logit,
                     .others_logit = movement.others_logit,
                     .signals_logit = movement.signals_logit,
                     .movers = movement.movers,
                     .new_claim_count = stretch.new_claims,
                     .claim_count = state.evidence.used_count,
                     .origin_count = state.evidence.origins.size()};
    before_ = std::move(state);
    month_ = month;
    return step;
  }

  // What is held now of the month of each step.
  void add_hindsight(AnswerHistory& history) {
    const KnownState state = state_by(question_.pair.as_of, std::nullopt);
    const infer::PairPosterior posterior = posterior_of(state, 0);
    const PeriodAxis& axis = state.request.axis;
    for (HistoryStep& step : history.steps) {
      if (step.month >= axis.first && step.month <= axis.last) {
        step.prob_now = posterior.at_least_prob[static_cast<std::size_t>(step.month.number - axis.first.number)]
                                               [index_of(history.level)];
      }
    }
  }

  const HistoryQuestion& question_;
  const OpenProject& opened_;
  Pair pair_;
  model::Parameters parameters_;
  KnownByDay known_;
  std::optional<KnownState> before_;  // of the step before, with the month that it was about
  Month month_;
};

}  // namespace

AnswerHistory make_history(const HistoryQuestion& question, const OpenProject& opened) {
  return Replay(question, opened).history();
}

}  // namespace entente::engine
