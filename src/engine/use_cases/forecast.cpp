// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/forecast.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/actor_lookup.hpp"
#include "engine/count_option.hpp"
#include "engine/forecast.hpp"
#include "engine/forecast_ledger.hpp"
#include "report/forecast_json.hpp"
#include "report/forecast_text.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;

constexpr std::array kLeftOut{"from", "to"};  // a forecast starts from the month of the day as known on

std::vector<OptionRow> options_of_pair() {
  std::vector<OptionRow> options = pair_options();
  std::erase_if(options, [](const OptionRow& row) { return std::ranges::find(kLeftOut, row.name) != kLeftOut.end(); });
  return options;
}

// The forecast as it stands in the ledger, and whether it was there before.
struct Kept {
  ListedForecast listed;
  bool is_new = false;
};

Kept keep(const PairForecast& forecast, const Request& request, OpenProject& opened, const Context& context) {
  const MonthsAhead months = request.has("any-month") ? MonthsAhead::any : MonthsAhead::last_alone;
  const FrozenForecast frozen = freezable(forecast, question_ahead(forecast, months), context.now_unix_seconds);
  std::optional<FrozenForecast> before = frozen_before(frozen, opened);
  const bool is_new = !before;
  if (is_new) {
    before = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write).add_forecast(frozen);
    opened.ledger = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_only);
  }
  return {find_forecast(opened, today(context), before->number), is_new};
}

std::optional<ActorId> pressing_actor(const Request& request, const ActorRegistry& actors) {
  const std::optional<std::string> name = request.text("pressed-by");
  return name ? std::optional(resolve_actor(actors, *name)) : std::nullopt;
}

std::string kept_text(const Kept& kept, const report::TextStyle& style) {
  return (kept.is_new ? "Frozen.\n" : "It is frozen already; nothing was changed.\n") +
         report::forecast_list_to_text(std::array{kept.listed}, style);
}

Outcome run(const Request& request, Context& context) {
  OpenProject opened = open_project(context);
  const PairQuestion question = pair_question(request, opened, today(context));
  const std::size_t months =
      count_asked(request, "months", {.otherwise = kForecastMonths, .most = kMostForecastMonths});
  if (request.has("any-month") && !request.has("freeze")) {
    throw Failure({ErrorCode::usage, "--any-month", "it tells which question --freeze is to keep",
                   "Add --freeze, or leave it out: the answer tells of both anyway"});
  }
  if (request.has("pressed-by") && request.has("freeze")) {
    throw Failure({ErrorCode::usage, "--pressed-by", "a supposition is not frozen: nobody could say that it was wrong",
                   "Leave out one of --pressed-by and --freeze"});
  }
  const PairForecast forecast = make_forecast(question, {months, pressing_actor(request, opened.actors)}, opened);
  const std::optional<Kept> kept =
      request.has("freeze") ? std::optional(keep(forecast, request, opened, context)) : std::nullopt;
  if (request.has("json")) {
    return {report::forecast_to_json(forecast, kept ? &kept->listed : nullptr, question.yardstick)};
  }
  const report::TextStyle style{question.yardstick, context.style.width, context.style.is_colour};
  return {kept ? kept_text(*kept, style) : report::forecast_to_text(forecast, style)};
}

}  // namespace

UseCase forecast_use_case() {
  std::vector<OptionRow> options = options_of_pair();
  options.push_back({.name = "months", .value_name = "COUNT", .help = "so many months ahead, up to 60; 12"});
  options.push_back({.name = "freeze",
                     .value_name = "",
                     .help = "keep it as it is, to be resolved and scored: the level in the last of these months",
                     .kind = OptionKind::flag});
  options.push_back({.name = "any-month",
                     .value_name = "",
                     .help = "with --freeze: the level in any of these months, in place of the last alone",
                     .kind = OptionKind::flag});
  options.push_back({.name = "pressed-by",
                     .value_name = "STATE",
                     .help = "beside it, what would be if this state pressed both in each of these months"});
  options.push_back(json_option());
  return {.name = "forecast",
          .summary = "Carry a pair's level forward, month by month; keep it to be scored",
          .examples = {"entente forecast bla ttp", "entente forecast bla ttp --months 6 --level strategic --json",
                       "entente forecast bla ttp --months 3 --freeze --any-month",
                       "entente forecast bla ttp --pressed-by pakistan"},
          .options = std::move(options),
          .run = run,
          .effect = Effect::by_action,
          .reading_actions = {""},
          .writing_flags = {"freeze"}};
}

}  // namespace entente::engine
