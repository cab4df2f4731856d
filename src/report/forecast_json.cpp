// SPDX-License-Identifier: Apache-2.0
#include "report/forecast_json.hpp"

#include "report/forecast_words.hpp"
#include "report/shown_json.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

Json interval_json(const ProbabilityInterval& interval) { return Json::array({interval.low_prob, interval.high_prob}); }

// {"hostile": ..., ...} of what `value` gives for each level.
template <class Value>
Json per_level(Value&& value) {
  Json json = Json::object();
  for (const Level level : kLevels) {
    json[std::string(to_word(level))] = value(index_of(level));
  }
  return json;
}

std::string month_text(const PairForecast& forecast, std::size_t month) {
  return to_iso(Month{forecast.month.number + static_cast<int>(month)});
}

// What a forecast, and what it would be under pressure, say of a month alike.
template <class Course>
Json course_json(const Course& course, std::size_t month) {
  return {
      {"at_least_prob", per_level([&](std::size_t k) { return course.at_least_prob[month][k]; })},
      {"at_least_interval",
       per_level([&](std::size_t k) { return interval_json(course.at_least_interval[month][k]); })},
      {"reached_prob", per_level([&](std::size_t k) { return course.reached_prob[month][k]; })},
      {"reached_interval", per_level([&](std::size_t k) { return interval_json(course.reached_interval[month][k]); })}};
}

Json month_json(const PairForecast& forecast, std::size_t month) {
  Json json{{"month", month_text(forecast, month)},
            {"ahead", month},
            {"prob", per_level([&](std::size_t k) { return forecast.prob[month][k]; })},
            {"drawing_error", per_level([&](std::size_t k) { return forecast.at_least_error[month][k]; })},
            {"base_reached_prob", per_level([&](std::size_t k) { return forecast.base_reached_prob[month][k]; })}};
  json.update(course_json(forecast, month));
  return json;
}

Json months_or_null(const std::optional<std::size_t>& months) { return months ? Json(*months) : Json(nullptr); }

Json hold_json(const HoldTime& hold) {
  return {{"level", to_word(hold.level)},
          {"prob", hold.prob},
          {"low_months", months_or_null(hold.low_months)},
          {"median_months", months_or_null(hold.median_months)},
          {"high_months", months_or_null(hold.high_months)},
          {"looked_at_months", hold.looked_at_months},
          {"sentence", hold_sentence(hold)}};
}

Json pressure_json(const PairForecast& forecast, Yardstick yardstick) {
  if (!forecast.under_pressure) {
    return nullptr;
  }
  const UnderPressure& pressed = *forecast.under_pressure;
  Json months = Json::array();
  for (std::size_t month = 0; month < pressed.at_least_prob.size(); ++month) {
    months.push_back({{"month", month_text(forecast, month)}, {"ahead", month}});
    months.back().update(course_json(pressed, month));
  }
  return {{"state", pressed.state.value},
          {"state_name", pressed.state_name},
          {"value", pressed.value},
          {"sentence", pressure_sentence(forecast, yardstick)},
          {"months", months}};
}

Json resolution_json(const std::optional<ForecastResolution>& resolution) {
  if (!resolution) {
    return nullptr;
  }
  return {{"outcome", to_word(resolution->outcome)},
          {"by", to_word(resolution->kind)},
          {"prob", resolution->prob ? Json(*resolution->prob) : Json(nullptr)},
          {"as_of", to_iso(resolution->as_of)},
          {"reason", resolution->reason},
          {"model_version", resolution->model_version}};
}

Json listed_json(const ListedForecast& listed, Yardstick yardstick) {
  const FrozenForecast& forecast = listed.forecast;
  return {{"number", forecast.number},
          {"a", forecast.question.a.value},
          {"b", forecast.question.b.value},
          {"a_name", listed.a_name},
          {"b_name", listed.b_name},
          {"event", to_word(forecast.question.level)},
          {"first_month", to_iso(forecast.question.first)},
          {"last_month", to_iso(forecast.question.last)},
          {"issued", to_iso(forecast.issued)},
          {"as_of", to_iso(forecast.as_of)},
          {"prob", forecast.prob},
          {"interval", interval_json(forecast.interval)},
          {"drawing_error", forecast.error_prob},
          {"persistence_prob", forecast.persistence_prob},
          {"base_rate_prob", forecast.base_rate_prob},
          {"words", words_for(yardstick, forecast.prob)},
          {"state", to_word(listed.state)},
          {"resolution", resolution_json(listed.resolution)},
          {"sentence", frozen_sentence(listed, yardstick)},
          {"state_sentence", state_sentence(listed)},
          {"model_version", forecast.model_version},
          {"reader_version", forecast.reader_version},
          {"data_version", forecast.data_version},
          {"seed", forecast.seed},
          {"hash", forecast.hash}};
}

Json set_json(const ScoreSet& set) { return {{"brier", set.brier}, {"log_score", set.log_score}}; }

Json difference_json(const ScoreDifference& difference) {
  return {{"mean", difference.mean}, {"standard_error", difference.standard_error}};
}

Json bin_json(const ReliabilityBin& bin) {
  return {{"low_prob", bin.low_prob},
          {"high_prob", bin.high_prob},
          {"count", bin.count},
          {"mean_prob", bin.mean_prob},
          {"happened_share", bin.happened_share},
          {"happened_interval", interval_json(bin.happened_interval)}};
}

Json sets_json(const ForecastScores& scores) {
  if (scores.resolved_count == 0) {
    return nullptr;
  }
  return {{"own", set_json(scores.own)},
          {"persistence", set_json(scores.persistence)},
          {"base_rate", set_json(scores.base_rate)},
          {"against_persistence", difference_json(scores.against_persistence)},
          {"against_base_rate", difference_json(scores.against_base_rate)},
          {"parts",
           {{"reliability", scores.parts.reliability},
            {"resolution", scores.parts.resolution},
            {"uncertainty", scores.parts.uncertainty},
            {"within", scores.parts.within}}}};
}

}  // namespace

std::string forecast_to_json(const PairForecast& forecast, const ListedForecast* frozen, Yardstick yardstick) {
  Json months = Json::array();
  for (std::size_t month = 0; month < forecast.at_least_prob.size(); ++month) {
    months.push_back(month_json(forecast, month));
  }
  const double last_prob = forecast.at_least_prob.back()[index_of(forecast.event_level)];
  return written(
      {{"a", forecast.a.value},
       {"b", forecast.b.value},
       {"a_name", forecast.a_name},
       {"b_name", forecast.b_name},
       {"as_of", to_iso(forecast.as_of)},
       {"event", to_word(forecast.event_level)},
       {"words", words_for(yardstick, last_prob)},
       {"sentences", Json::array({month_sentence(forecast, yardstick), reached_sentence(forecast, yardstick),
                                  baseline_sentence(forecast), drawing_sentence(forecast)})},
       {"hold", hold_json(forecast.hold)},
       {"under_pressure", pressure_json(forecast, yardstick)},
       {"base_rate", per_level([&](std::size_t k) { return forecast.base_rate[k]; })},
       {"months", months},
       {"paths", forecast.paths},
       {"drawn_pairs", forecast.drawn_pairs},
       {"has_enough_evidence", forecast.has_enough_evidence},
       {"confidence", {{"grade", to_word(forecast.confidence.grade)}, {"sentence", forecast.confidence.sentence}}},
       {"notes", forecast.notes},
       {"frozen", frozen == nullptr ? Json(nullptr) : listed_json(*frozen, yardstick)},
       {"seed", forecast.seed},
       {"model_version", forecast.model_version},
       {"data_version", forecast.data_version}});
}

std::string forecast_list_to_json(std::span<const ListedForecast> forecasts, Date today, Yardstick yardstick) {
  Json list = Json::array();
  for (const ListedForecast& each : forecasts) {
    list.push_back(listed_json(each, yardstick));
  }
  return written({{"as_of", to_iso(today)}, {"forecasts", list}});
}

std::string scores_to_json(const ForecastScores& scores) {
  Json bins = Json::array();
  for (const ReliabilityBin& bin : scores.bins) {
    bins.push_back(bin_json(bin));
  }
  const std::string calibration = calibration_sentence(scores);
  return written({{"sentence", score_sentence(scores)},
                  {"calibration", calibration.empty() ? Json(nullptr) : Json(calibration)},
                  {"frozen_count", scores.frozen_count},
                  {"due_count", scores.due_count},
                  {"resolved_count", scores.resolved_count},
                  {"by_evidence_count", scores.by_evidence_count},
                  {"by_analyst_count", scores.by_analyst_count},
                  {"pair_count", scores.pair_count},
                  {"happened_count", scores.happened_count},
                  {"is_enough", scores.is_enough},
                  {"scores", sets_json(scores)},
                  {"bins", bins}});
}

}  // namespace entente::report
