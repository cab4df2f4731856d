// SPDX-License-Identifier: Apache-2.0
#include "report/indicators_json.hpp"

#include <algorithm>

#include "report/indicator_words.hpp"
#include "report/shown_json.hpp"

namespace entente::report {
namespace {

Json ids_of(const std::vector<ClaimId>& claims) {
  Json ids = Json::array();
  for (const ClaimId& claim : claims) {
    ids.push_back(claim.value);
  }
  return ids;
}

Json outcome_json(const Indicators& indicators, const Indicator& indicator, const OutcomeForecast& outcome,
                  Yardstick yardstick) {
  return {{"outcome", to_word(outcome.kind)},
          {"what", outcome_phrase(indicators, indicator, outcome)},
          {"prob", outcome.prob},
          {"event_prob", outcome.event_prob},
          {"words", words_for(yardstick, outcome.event_prob)}};
}

// What is watched for: the keys of the other sort are null.
Json watched_json(const Indicator& indicator) {
  if (const auto* signal = std::get_if<WatchedSignal>(&indicator.watched)) {
    return {{"kind", "signal"},
            {"family", nullptr},
            {"relation", nullptr},
            {"stance", nullptr},
            {"signal", to_word(signal->kind)},
            {"month", to_iso(signal->month)},
            {"expected", signal->expected}};
  }
  const auto& statement = std::get<WatchedStatement>(indicator.watched);
  return {{"kind", "statement"},
          {"family", to_word(statement.family)},
          {"relation", statement.driver ? Json(to_word(*statement.driver)) : Json(nullptr)},
          {"stance", to_word(statement.stance)},
          {"signal", nullptr},
          {"month", nullptr},
          {"expected", nullptr}};
}

Json indicator_json(const Indicators& indicators, std::size_t place, Yardstick yardstick) {
  const Indicator& indicator = indicators.indicators[place];
  Json json{{"number", place + 1}};
  json.update(watched_json(indicator));
  json["matter"] = matter_of(indicator);
  json["voice"] = voice_of(indicator);
  json["gain_bits"] = indicator.gain_bits;
  json["most_telling"] = to_word(indicator.outcomes[indicator.most_telling].kind);
  json["sentence"] = watch_sentence(indicators, indicator, yardstick);
  json["outcomes"] = Json::array();
  for (const OutcomeForecast& outcome : indicator.outcomes) {
    json["outcomes"].push_back(outcome_json(indicators, indicator, outcome, yardstick));
  }
  json["claims"] = ids_of(indicator.claims);
  json["events"] = indicator.events;
  json["posts"] = indicator.posts;
  return json;
}

Json turning_json(const Indicators& indicators, Yardstick yardstick) {
  if (!indicators.turning) {
    return nullptr;
  }
  const TurningOutcome& turning = *indicators.turning;
  return {{"number", turning.indicator + 1},
          {"outcome", to_word(indicators.indicators[turning.indicator].outcomes[turning.outcome].kind)},
          {"is_across_even", turning.is_across_even},
          {"sentence", turning_sentence(indicators, yardstick)}};
}

}  // namespace

std::string indicators_to_json(const Indicators& indicators, std::size_t limit, Yardstick yardstick) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < std::min(limit, indicators.indicators.size()); ++i) {
    rows.push_back(indicator_json(indicators, i, yardstick));
  }
  return written({{"a", indicators.a.value},
                  {"b", indicators.b.value},
                  {"a_name", indicators.a_name},
                  {"b_name", indicators.b_name},
                  {"as_of", to_iso(indicators.as_of)},
                  {"month", to_iso(indicators.month)},
                  {"event", to_word(indicators.event_level)},
                  {"prob", indicators.event_prob},
                  {"words", words_for(yardstick, indicators.event_prob)},
                  {"entropy_bits", indicators.entropy_bits},
                  {"kinds", indicators.indicators.size()},
                  {"turning", turning_json(indicators, yardstick)},
                  {"indicators", rows},
                  {"claims", indicators.claim_count},
                  {"yardstick", to_word(yardstick)},
                  {"notes", indicators.notes},
                  {"model_version", indicators.model_version},
                  {"data_version", indicators.data_version}});
}

}  // namespace entente::report
