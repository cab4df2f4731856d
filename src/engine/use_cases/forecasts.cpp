// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/forecasts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include "engine/forecast_ledger.hpp"
#include "engine/forecast_resolution.hpp"
#include "model/parameters.hpp"
#include "report/forecast_json.hpp"
#include "report/forecast_text.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;

constexpr std::string_view kResolve = "resolve";
constexpr std::string_view kDue = "due";

[[noreturn]] void refuse(const std::string& place, const std::string& what, const std::string& way_out) {
  throw Failure({ErrorCode::usage, place, what, way_out});
}

Outcome list(const Request& request, const OpenProject& opened, const Context& context, const std::string& done = "") {
  std::vector<ListedForecast> listed = listed_forecasts(opened, today(context));
  if (request.text_or("action", "") == kDue) {
    std::erase_if(listed, [](const ListedForecast& each) { return each.state != ForecastState::due; });
  }
  const Yardstick yardstick = opened.project.config.yardstick;
  if (request.has("json")) {
    return {report::forecast_list_to_json(listed, today(context), yardstick)};
  }
  return {done + report::forecast_list_to_text(listed, {yardstick, context.style.width, context.style.is_colour})};
}

std::int64_t number_of(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc{} || stop != end) {
    refuse("NUMBER", fmt::format("\"{}\" is no number of a forecast", text), "entente forecasts lists them");
  }
  return number;
}

void write(OpenProject& opened, const std::vector<ForecastResolution>& rows) {
  Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write).add_forecast_resolutions(rows);
  opened.ledger = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_only);
}

// An analyst's word on one of them.
ForecastResolution word_of(const Request& request, const OpenProject& opened, const Context& context) {
  const std::int64_t number = number_of(required_text(request, "number"));
  const ListedForecast listed = find_forecast(opened, today(context), number);
  const ForecastOutcome outcome =
      forecast_outcome_from_word(required_text(request, "outcome")).value_or(ForecastOutcome::open);
  const std::string reason = request.text_or("reason", "");
  if (reason.empty()) {
    refuse("--reason", "an analyst's word on a forecast needs its reason",
           "Write: entente forecasts resolve 3 --outcome yes --reason \"why\"");
  }
  if (outcome == ForecastOutcome::no && listed.forecast.question.last >= month_of(today(context))) {
    refuse("--outcome",
           fmt::format("{} is not over yet, so that nobody can say that it did not come true",
                       to_iso(listed.forecast.question.last)),
           "Wait until then; --outcome yes may be said before");
  }
  return {.forecast = number,
          .outcome = outcome,
          .kind = ResolutionKind::analyst,
          .as_of = today(context),
          .reason = reason,
          .model_version = model::model_version(),
          .at_unix_seconds = context.now_unix_seconds};
}

Outcome resolve_all(const Request& request, OpenProject& opened, const Context& context) {
  for (const char* option : {"outcome", "reason"}) {
    if (request.has(option)) {
      refuse("--" + std::string(option), "it belongs to one forecast", "Name its number: entente forecasts resolve 3");
    }
  }
  const std::vector<LaterEvidence> looks = look_at_forecasts(opened, today(context));
  const std::vector<ForecastResolution> rows = resolutions_of(looks, opened, today(context), context.now_unix_seconds);
  if (!rows.empty()) {
    write(opened, rows);
  }
  return list(
      request, opened, context,
      fmt::format("{} looked at that have begun; {} newly resolved or opened again.\n", looks.size(), rows.size()));
}

Outcome resolve_one(const Request& request, OpenProject& opened, const Context& context) {
  if (!request.has("outcome")) {
    refuse("--outcome", "it is missing", "Write: entente forecasts resolve 3 --outcome yes --reason \"why\"");
  }
  write(opened, {word_of(request, opened, context)});
  return list(request, opened, context, "Stored.\n");
}

Outcome run(const Request& request, Context& context) {
  OpenProject opened = open_project(context);
  if (request.text_or("action", "") == kResolve) {
    return request.has("number") ? resolve_one(request, opened, context) : resolve_all(request, opened, context);
  }
  for (const char* option : {"number", "outcome", "reason"}) {
    if (request.has(option)) {
      refuse(option, "it belongs to resolve", "See: entente forecasts --help");
    }
  }
  return list(request, opened, context);
}

}  // namespace

UseCase forecasts_use_case() {
  return {.name = "forecasts",
          .summary = "List frozen forecasts, and tell what came of them",
          .examples = {"entente forecasts", "entente forecasts due --json", "entente forecasts resolve",
                       "entente forecasts resolve 3 --outcome yes --reason \"both sides said so in May\""},
          .options = {{.name = "action",
                       .value_name = "ACTION",
                       .help = "list them (also without it), those that are due, or resolve: all by later evidence, or "
                               "one by your word",
                       .kind = OptionKind::choice,
                       .place = OptionPlace::positional,
                       .choices = {"list", std::string(kDue), std::string(kResolve)}},
                      {.name = "number",
                       .value_name = "NUMBER",
                       .help = "of resolve: the forecast that you decide on",
                       .place = OptionPlace::positional},
                      {.name = "outcome",
                       .value_name = "OUTCOME",
                       .help = "with a number: did it come true; open takes back what was said before",
                       .kind = OptionKind::choice,
                       .choices = {"yes", "no", "open"}},
                      {.name = "reason", .value_name = "TEXT", .help = "with a number: why, for the record"},
                      json_option()},
          .run = run,
          .effect = Effect::by_action,
          .reading_actions = {"", "list", std::string(kDue)}};
}

}  // namespace entente::engine
