// SPDX-License-Identifier: Apache-2.0
#include "engine/forecast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/passing_drives.hpp"
#include "engine/request_evidence.hpp"
#include "foresee/chain_ahead.hpp"
#include "foresee/intervals_ahead.hpp"
#include "foresee/near_pairs.hpp"
#include "foresee/outlook.hpp"
#include "infer/pair_inference.hpp"
#include "model/chain.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kMonthsOfHold = 120;  // looked at for the end of the present level: by then nearly all have ended
constexpr double kTail = 0.05;              // of a 90 % interval

// What comes and goes between a pair, so many months on; empty where nothing does.
std::vector<double> passing_ahead(const std::vector<PassingReason>& reasons, std::size_t months) {
  std::vector<double> drive(reasons.empty() ? 0 : months, 0.0);
  for (const PassingReason& reason : reasons) {
    const double now = model::row_of(reason.driver).weight * reason.values.back();
    for (std::size_t month = 1; month <= drive.size(); ++month) {
      drive[month - 1] += now * model::left_after(reason.driver, static_cast<double>(month));
    }
  }
  return drive;
}

// The other pairs as the field has them; the asked one as its assessment does.
foresee::SystemStart start_of(const WholeSystem& whole, std::size_t asked, const PerLevel<double>& asked_prob,
                              std::size_t months) {
  foresee::SystemStart start{.system = whole.system.get(), .pairs = {}, .asked = asked};
  for (std::size_t pair = 0; pair < whole.pairs.size(); ++pair) {
    const PerLevel<double> prob = pair == asked ? asked_prob : infer::posterior_in_field(whole.field, pair).prob.back();
    start.pairs.push_back({prob, passing_ahead(whole.passing[pair], months)});
  }
  return start;
}

HoldTime hold_of(const model::Chain& chain) {
  const PerLevel<double>& now = chain.initial_prob;
  const auto likeliest = static_cast<std::size_t>(std::ranges::max_element(now) - now.begin());
  const std::vector<double> holds = foresee::holds_ahead(chain, kLevels[likeliest], kMonthsOfHold);
  return {kLevels[likeliest],
          now[likeliest],
          foresee::month_of_end(holds, kTail),
          foresee::month_of_end(holds, 0.5),
          foresee::month_of_end(holds, 1 - kTail),
          kMonthsOfHold};
}

// One start carried forward.
struct Carried {
  foresee::Outlook outlook;
  foresee::OutlookIntervals intervals;
};

Carried carry(const foresee::SystemStart& start, const infer::DrawSetting& setting,
              const foresee::PathOptions& drawing) {
  const model::Parameters parameters;
  const foresee::FieldAhead field = foresee::carry_field_ahead(start, parameters, drawing.months);
  foresee::Outlook outlook = foresee::look_ahead(start, field, parameters, drawing);
  foresee::OutlookIntervals intervals = foresee::intervals_ahead(setting, field, outlook, {.seed = drawing.seed});
  return {std::move(outlook), std::move(intervals)};
}

// Throws Failure(usage) unless it is a state beside the two.
const Actor& pressing_state(const ActorId& id, const PairQuestion& question, const ActorRegistry& actors) {
  const Actor& actor = *actors.find(id);
  if (!is_state_kind(actor.kind) || id == question.a || id == question.b) {
    throw Failure({ErrorCode::usage, "--pressed-by",
                   fmt::format("{} is {}", actor.name, is_state_kind(actor.kind) ? "one of the two" : "no state"),
                   "Name a state or a state's force that may act against both"});
  }
  return actor;
}

// The driver as the state's part, in place of what is left of earlier pressure, which never is more.
std::vector<double> passing_under_pressure(std::vector<PassingReason> reasons, double value, std::size_t months) {
  std::erase_if(reasons,
                [](const PassingReason& each) { return each.driver == model::PassingDriver::common_pressure; });
  std::vector<double> drive = passing_ahead(reasons, months);
  drive.resize(months, 0.0);
  for (double& each : drive) {
    each += value * model::row_of(model::PassingDriver::common_pressure).weight;
  }
  return drive;
}

void take_under_pressure(PairForecast& forecast, Carried carried, const Actor& state, double value) {
  forecast.under_pressure = {.state = state.id,
                             .state_name = state.name,
                             .value = value,
                             .at_least_prob = std::move(carried.outlook.at_least_prob),
                             .at_least_interval = std::move(carried.intervals.at_least),
                             .reached_prob = std::move(carried.outlook.reached_prob),
                             .reached_interval = std::move(carried.intervals.reached)};
}

void take_carried(PairForecast& forecast, Carried carried) {
  auto& [outlook, intervals] = carried;
  forecast.prob = std::move(outlook.prob);
  forecast.at_least_prob = std::move(outlook.at_least_prob);
  forecast.at_least_error = std::move(outlook.at_least_error);
  forecast.at_least_interval = std::move(intervals.at_least);
  forecast.reached_prob = std::move(outlook.reached_prob);
  forecast.reached_error = std::move(outlook.reached_error);
  forecast.reached_interval = std::move(intervals.reached);
  forecast.paths = outlook.paths;
}

PairForecast describe(Assessment assessment) {
  return {.a = assessment.a,
          .b = assessment.b,
          .a_name = assessment.a_name,
          .b_name = assessment.b_name,
          .as_of = assessment.as_of,
          .month = assessment.axis.last,
          .event_level = assessment.event_level,
          .has_enough_evidence = assessment.has_enough_evidence,
          .confidence = assessment.confidence,
          .notes = std::move(assessment.notes),
          .seed = assessment.seed,
          .model_version = assessment.model_version,
          .data_version = assessment.data_version};
}

void take_base_rates(PairForecast& forecast, const model::Parameters& parameters, std::size_t months) {
  const model::Chain alone = model::make_chain(parameters);
  forecast.base_rate = infer::at_least(alone.initial_prob);
  forecast.base_reached_prob = foresee::reached_ahead(alone, months);
}

WholeSystem system_around(const PairQuestion& question, const KnownClaims& known, const OpenProject& opened) {
  const Pair pair = make_pair_of(question.a, question.b);
  const PeriodAxis axis = question.from ? PeriodAxis{*question.from, question.to}
                                        : axis_of(claims_of(known, pair), known.documents, question.to);
  return infer_whole_system({opened.actors, opened.sources}, known, {axis.first, axis.last, pair, {}});
}

}  // namespace

PairForecast make_forecast(const PairQuestion& question, const ForecastOptions& options, const OpenProject& opened) {
  const Actor* const state =
      options.pressed_by ? &pressing_state(*options.pressed_by, question, opened.actors) : nullptr;
  const KnownClaims known = known_for(question, opened);
  const WholeSystem whole = system_around(question, known, opened);
  const AssessmentRequest request = request_among(whole, known, question, opened);
  Assessment assessment = answer_among(whole, known, question, opened);
  const model::Parameters parameters;
  const std::size_t asked = whole.number_of.at(make_pair_of(question.a, question.b));

  const std::size_t looked_at = std::max(options.months, kMonthsOfHold);
  foresee::SystemStart start = start_of(whole, asked, assessment.prob.back(), looked_at);
  const foresee::FieldAhead long_field = foresee::carry_field_ahead(start, parameters, looked_at);
  const foresee::PathOptions drawing{.months = options.months, .seed = request.seed};
  const evidence::Evidence evidence = gather_evidence(request, opened.actors);
  const infer::DrawSetting setting = infer::make_draw_setting(evidence, parameters, request.others);

  PairForecast forecast = describe(std::move(assessment));
  take_carried(forecast, carry(start, setting, drawing));
  take_base_rates(forecast, parameters, options.months);
  forecast.hold = hold_of(foresee::chain_ahead(long_field, start.pairs[asked].prob, parameters));
  forecast.drawn_pairs = foresee::near_pairs(start, drawing.most_pairs).drawn.size();
  if (state != nullptr) {
    const double value = share_of_pressure(*opened.actors.find(question.a), *opened.actors.find(question.b));
    start.pairs[asked].passing_drive = passing_under_pressure(whole.passing[asked], value, looked_at);
    take_under_pressure(forecast, carry(start, setting, drawing), *state, value);
  }
  return forecast;
}

}  // namespace entente::engine
