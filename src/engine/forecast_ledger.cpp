// SPDX-License-Identifier: Apache-2.0
#include "engine/forecast_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "domain/pair.hpp"
#include "read/reader.hpp"

namespace entente::engine {
namespace {

bool is_same(const ForecastQuestion& left, const ForecastQuestion& right) {
  return make_pair_of(left.a, left.b) == make_pair_of(right.a, right.b) && left.level == right.level &&
         left.first == right.first && left.last == right.last;
}

ListedForecast list_one(const FrozenForecast& forecast, const std::vector<ForecastResolution>& resolutions,
                        const OpenProject& opened, Date today) {
  std::optional<ForecastResolution> standing = standing_resolution(resolutions, forecast.number);
  const ForecastState state = state_of(forecast.question, standing, today);
  return {.forecast = forecast,
          .a_name = opened.actors.name_of(opened.merges.standing(forecast.question.a)),
          .b_name = opened.actors.name_of(opened.merges.standing(forecast.question.b)),
          .state = state,
          .resolution = std::move(standing)};
}

int rank_of(ForecastState state) {
  switch (state) {
    case ForecastState::due:
      return 0;
    case ForecastState::open:
      return 1;
    case ForecastState::resolved:
      break;
  }
  return 2;
}

}  // namespace

ForecastQuestion question_ahead(const PairForecast& forecast, MonthsAhead months) {
  const int ahead = static_cast<int>(forecast.at_least_prob.size()) - 1;
  const Month last{forecast.month.number + ahead};
  const Month first = months == MonthsAhead::last_alone ? last : Month{forecast.month.number + 1};
  return {forecast.a, forecast.b, forecast.event_level, first, last};
}

FrozenForecast freezable(const PairForecast& forecast, const ForecastQuestion& question,
                         std::int64_t now_unix_seconds) {
  const Date issued = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::seconds>{std::chrono::seconds{now_unix_seconds}});
  if (question.first <= month_of(issued)) {
    throw Failure({ErrorCode::date_invalid, "--freeze",
                   fmt::format("{} is not after the month of today, {}", to_iso(question.first), to_iso(issued)),
                   "Give a later --as-of or more --months: what has begun is no forecast any more"});
  }
  const std::size_t level = index_of(question.level);
  const bool is_alone = is_of_one_month(question);
  const auto last = static_cast<std::size_t>(question.last.number - forecast.month.number);
  const auto& interval = is_alone ? forecast.at_least_interval : forecast.reached_interval;
  return {.question = question,
          .issued = issued,
          .as_of = forecast.as_of,
          .prob = (is_alone ? forecast.at_least_prob : forecast.reached_prob)[last][level],
          .interval = interval[last][level],
          .error_prob = (is_alone ? forecast.at_least_error : forecast.reached_error)[last][level],
          .persistence_prob = forecast.at_least_prob.front()[level],
          .base_rate_prob = is_alone ? forecast.base_rate[level] : forecast.base_reached_prob[last][level],
          .model_version = forecast.model_version,
          .reader_version = read::reader_version(),
          .data_version = forecast.data_version,
          .seed = forecast.seed,
          .at_unix_seconds = now_unix_seconds};
}

std::optional<FrozenForecast> frozen_before(const FrozenForecast& forecast, const OpenProject& opened) {
  for (FrozenForecast& each : opened.ledger.forecasts()) {
    if (is_same(each.question, forecast.question) && each.as_of == forecast.as_of && each.issued == forecast.issued &&
        each.data_version == forecast.data_version && each.prob == forecast.prob) {
      return std::move(each);
    }
  }
  return std::nullopt;
}

std::vector<ListedForecast> listed_forecasts(const OpenProject& opened, Date today) {
  const std::vector<ForecastResolution> resolutions = opened.ledger.forecast_resolutions();
  std::vector<ListedForecast> listed;
  for (const FrozenForecast& forecast : opened.ledger.forecasts()) {
    listed.push_back(list_one(forecast, resolutions, opened, today));
  }
  std::ranges::sort(listed, {}, [](const ListedForecast& each) {
    return std::tuple(rank_of(each.state), each.forecast.question.last, each.forecast.number);
  });
  return listed;
}

ListedForecast find_forecast(const OpenProject& opened, Date today, std::int64_t number) {
  for (const FrozenForecast& forecast : opened.ledger.forecasts()) {
    if (forecast.number == number) {
      return list_one(forecast, opened.ledger.forecast_resolutions(), opened, today);
    }
  }
  throw Failure({ErrorCode::forecast_unknown, "", fmt::format("no forecast has the number {}", number),
                 "entente forecasts lists those that are frozen"});
}

}  // namespace entente::engine
