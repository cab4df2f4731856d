// SPDX-License-Identifier: Apache-2.0
#include "report/watch_json.hpp"

#include "report/history_json.hpp"

namespace entente::report {
namespace {

Json question_json(const StandingQuestion& question) {
  return {{"a", question.a.value},
          {"b", question.b.value},
          {"event", to_word(question.level)},
          {"threshold", question.threshold}};
}

Json look_json(const StandingLook& look, Yardstick yardstick) {
  return {{"as_of", to_iso(look.as_of)},
          {"prob", look.prob},
          {"interval", Json::array({look.interval.low_prob, look.interval.high_prob})},
          {"model_version", look.model_version},
          {"words", words_for(yardstick, look.prob)}};
}

Json look_or_null(const std::optional<StandingLook>& look, Yardstick yardstick) {
  return look ? look_json(*look, yardstick) : Json(nullptr);
}

Json answer_json(const StandingAnswer& answer, Yardstick yardstick) {
  const bool is_answered = answer.state != StandingState::unanswerable;
  Json json = question_json(answer.question);
  json["state"] = to_word(answer.state);
  json["problem"] = answer.problem.empty() ? Json(nullptr) : Json(answer.problem);
  json["now"] = is_answered ? look_json(answer.look, yardstick) : Json(nullptr);
  json["before"] = look_or_null(answer.before, yardstick);
  json["change_logit"] = answer.change_logit;
  json["time_logit"] = answer.time_logit;
  json["others_logit"] = answer.others_logit;
  json["signals_logit"] = answer.signals_logit;
  json["elsewhere_logit"] = answer.elsewhere_logit;
  json["movers"] = movers_json(answer.movers);
  return json;
}

}  // namespace

std::string standing_answers_to_json(std::span<const StandingAnswer> answers, Date as_of, Yardstick yardstick) {
  Json questions = Json::array();
  for (const StandingAnswer& answer : answers) {
    questions.push_back(answer_json(answer, yardstick));
  }
  return written({{"as_of", to_iso(as_of)}, {"questions", questions}});
}

std::string standing_list_to_json(std::span<const ListedQuestion> questions, Yardstick yardstick) {
  Json list = Json::array();
  for (const ListedQuestion& each : questions) {
    Json json = question_json(each.question);
    json["newest"] = look_or_null(each.newest, yardstick);
    list.push_back(std::move(json));
  }
  return written({{"questions", list}});
}

}  // namespace entente::report
