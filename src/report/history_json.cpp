// SPDX-License-Identifier: Apache-2.0
#include "report/history_json.hpp"

namespace entente::report {
namespace {

Json step_json(const HistoryStep& step) {
  return {{"first_day", to_iso(step.first_day)},
          {"known_by", to_iso(step.known_by)},
          {"month", to_iso(step.month)},
          {"prob", step.prob},
          {"interval", Json::array({step.interval.low_prob, step.interval.high_prob})},
          {"prob_now", step.prob_now ? Json(*step.prob_now) : Json(nullptr)},
          {"change_logit", step.change_logit},
          {"time_logit", step.time_logit},
          {"others_logit", step.others_logit},
          {"signals_logit", step.signals_logit},
          {"new_claims", step.new_claim_count},
          {"claims", step.claim_count},
          {"origins", step.origin_count},
          {"movers", movers_json(step.movers)}};
}

}  // namespace

Json movers_json(std::span<const Mover> movers) {
  Json list = Json::array();
  for (const Mover& mover : movers) {
    Json claims = Json::array();
    for (const ShownClaim& shown : mover.claims) {
      claims.push_back(shown_json(shown));
    }
    list.push_back({{"share_logit", mover.share_logit},
                    {"why", to_word(mover.kind)},
                    {"origin", mover.origin},
                    {"is_driver", mover.is_driver},
                    {"claim_count", mover.claim_count},
                    {"claims", claims}});
  }
  return list;
}

std::string history_to_json(const AnswerHistory& history) {
  Json steps = Json::array();
  for (const HistoryStep& step : history.steps) {
    steps.push_back(step_json(step));
  }
  return written({{"a", history.a.value},
                  {"b", history.b.value},
                  {"as_of", to_iso(history.as_of)},
                  {"event", to_word(history.level)},
                  {"of", history.of ? Json(to_iso(*history.of)) : Json(nullptr)},
                  {"decisions", "today"},
                  {"grain", to_word(history.grain)},
                  {"days", history.day_count},
                  {"prior_prob", history.prior_prob},
                  {"steps", steps},
                  {"seed", history.seed},
                  {"model_version", history.model_version},
                  {"data_version", history.data_version}});
}

}  // namespace entente::report
