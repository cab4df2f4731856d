// SPDX-License-Identifier: Apache-2.0
#include "engine/watch.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/movers.hpp"
#include "engine/pair_question.hpp"
#include "infer/pair_inference.hpp"
#include "math/logistic.hpp"
#include "model/parameters.hpp"

namespace entente::engine {
namespace {

PairQuestion pair_asked(const StandingQuestion& question, Date as_of) {
  return {.a = question.a, .b = question.b, .as_of = as_of, .to = month_of(as_of), .level = question.level};
}

// The newest of a question's looks that fits; none where there is none.
template <class Fits>
std::optional<StandingLook> newest_look(const std::vector<StandingLook>& looks, std::int64_t question, Fits&& fits) {
  std::optional<StandingLook> newest;
  for (const StandingLook& look : looks) {
    newest = look.question == question && fits(look) ? std::optional(look) : newest;
  }
  return newest;
}

// Questions on organisations as they are held today.
std::vector<StandingQuestion> questions_held(const OpenProject& opened) {
  std::vector<StandingQuestion> questions = standing_questions(opened.ledger.standing_words());
  for (StandingQuestion& question : questions) {
    question.a = opened.merges.standing(question.a);
    question.b = opened.merges.standing(question.b);
  }
  return questions;
}

std::string missing_actor(const StandingQuestion& question, const ActorRegistry& actors) {
  for (const ActorId& side : {question.a, question.b}) {
    if (actors.find(side) == nullptr) {
      return "\"" + side.value + "\" is in no line of actors.csv any more";
    }
  }
  return question.a == question.b ? "its two organisations are held to be one" : "";
}

// All questions on one day, read from one state of the ledger.
class Looking {
 public:
  Looking(const OpenProject& opened, Date today, std::int64_t now_unix_seconds)
      : opened_(opened),
        today_(today),
        now_unix_seconds_(now_unix_seconds),
        moment_{.decided_by = std::nullopt, .entry = opened.ledger.entry_count()},
        looks_(opened.ledger.standing_looks()),
        known_(known_claims(opened, today, moment_)) {}

  [[nodiscard]] StandingAnswer answer(const StandingQuestion& question) const {
    StandingAnswer answer{.question = question,
                          .a_name = opened_.actors.name_of(question.a),
                          .b_name = opened_.actors.name_of(question.b),
                          .problem = missing_actor(question, opened_.actors)};
    if (!answer.problem.empty()) {
      answer.state = StandingState::unanswerable;
      return answer;
    }
    const KnownState now = state_of(question, known_);
    answer.look = look_at(question, now);
    answer.before = newest_look(looks_, question.number, [](const StandingLook& look) { return look.is_reported; });
    if (!answer.before) {
      answer.look.is_reported = true;
      return answer;
    }
    const bool has_moved = std::abs(answer.look.prob - answer.before->prob) > question.threshold;
    answer.state = has_moved ? StandingState::changed : StandingState::as_before;
    answer.look.is_reported = has_moved;
    answer.change_logit = math::logit(answer.look.prob) - math::logit(answer.before->prob);
    if (has_moved) {
      explain(answer, now);
    }
    return answer;
  }

 private:
  [[nodiscard]] KnownState state_of(const StandingQuestion& question, const KnownClaims& known) const {
    const Pair pair = make_pair_of(question.a, question.b);
    const PairQuestion asked = pair_asked(question, known.as_of);
    const PeriodAxis axis = axis_of(claims_of(known, pair), known.documents, asked.to);
    const WholeSystem whole =
        infer_whole_system({opened_.actors, opened_.sources}, known, {axis.first, axis.last, pair});
    return known_state(request_among(whole, known, asked, opened_), opened_.actors);
  }

  [[nodiscard]] StandingLook look_at(const StandingQuestion& question, const KnownState& state) const {
    const infer::PairPosterior posterior = infer::infer_pair(
        state.evidence, model::Parameters{}, {.seed = state.request.seed, .surroundings = &state.request.others});
    const std::size_t level = index_of(question.level);
    return {.question = question.number,
            .entry = moment_.entry.value_or(0),
            .as_of = today_,
            .prob = posterior.at_least_prob.back()[level],
            .interval = posterior.interval.back()[level],
            .model_version = model::model_version(),
            .at_unix_seconds = now_unix_seconds_};
  }

  void explain(StandingAnswer& answer, const KnownState& now) const {
    const StandingLook& before = *answer.before;
    const KnownClaims then = known_claims(opened_, before.as_of, {.decided_by = std::nullopt, .entry = before.entry});
    const Movement movement =
        movement_between(state_of(answer.question, then), now,
                         {answer.question.level, month_of(before.as_of), month_of(today_)}, opened_.actors);
    answer.time_logit = movement.time_logit;
    answer.others_logit = movement.others_logit;
    answer.signals_logit = movement.signals_logit;
    answer.elsewhere_logit = movement.log_odds_before - math::logit(before.prob);
    answer.movers = movement.movers;
  }

  const OpenProject& opened_;
  Date today_;
  std::int64_t now_unix_seconds_;
  ledger::LedgerMoment moment_;
  std::vector<StandingLook> looks_;
  KnownClaims known_;
};

}  // namespace

std::vector<ListedQuestion> listed_questions(const OpenProject& opened) {
  const std::vector<StandingLook> looks = opened.ledger.standing_looks();
  std::vector<ListedQuestion> listed;
  for (StandingQuestion& question : questions_held(opened)) {
    listed.push_back({.question = question,
                      .a_name = opened.actors.name_of(question.a),
                      .b_name = opened.actors.name_of(question.b),
                      .newest = newest_look(looks, question.number, [](const StandingLook&) { return true; })});
  }
  return listed;
}

std::vector<StandingAnswer> look_at_questions(const OpenProject& opened, Date today, std::int64_t now_unix_seconds) {
  const std::vector<StandingQuestion> questions = questions_held(opened);
  std::vector<StandingAnswer> answers;
  if (questions.empty()) {
    return answers;
  }
  const Looking looking(opened, today, now_unix_seconds);
  for (const StandingQuestion& question : questions) {
    answers.push_back(looking.answer(question));
  }
  return answers;
}

std::vector<StandingLook> looks_of(const std::vector<StandingAnswer>& answers) {
  std::vector<StandingLook> looks;
  for (const StandingAnswer& answer : answers) {
    if (answer.state != StandingState::unanswerable) {
      looks.push_back(answer.look);
    }
  }
  return looks;
}

}  // namespace entente::engine
