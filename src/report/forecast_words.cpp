// SPDX-License-Identifier: Apache-2.0
#include "report/forecast_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr double kClearDeviations = 2;  // standard errors that make a difference more than chance would, 19 in 20

std::string month_name(Month month) {
  static constexpr std::array kNames{"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  return fmt::format("{} {}", kNames[static_cast<std::size_t>(month.number % kMonthsOfYear)],
                     month.number / kMonthsOfYear);
}

std::size_t months_ahead(const PairForecast& forecast) { return forecast.at_least_prob.size() - 1; }

Month month_ahead(const PairForecast& forecast, std::size_t months) {
  return {forecast.month.number + static_cast<int>(months)};
}

std::string figure(Yardstick yardstick, double prob, const ProbabilityInterval& interval) {
  return fmt::format("{} ({}, 90 % interval {})", predicate_for(yardstick, prob), percent(prob),
                     percent_range(interval));
}

std::string end_text(const std::optional<std::size_t>& months, std::size_t looked_at) {
  return months ? fmt::format("{}", *months) : fmt::format("more than {}", looked_at);
}

// ".14": scores are told with their digits behind the point.
std::string score_text(double score) {
  const std::string text = fmt::format("{:.3f}", score);
  return text.starts_with('0') ? text.substr(1) : text;
}

std::string beside(const std::string& name, const ScoreDifference& difference) {
  const double size = std::abs(difference.mean);
  const bool is_clear = difference.standard_error > 0 && size > kClearDeviations * difference.standard_error;
  return fmt::format("{} {} by {} (standard error {}){}", difference.mean < 0 ? "better than" : "worse than", name,
                     score_text(size), score_text(difference.standard_error),
                     is_clear ? "" : ", which chance could do");
}

std::string outcome_words(const ForecastResolution& resolution) {
  return resolution.outcome == ForecastOutcome::yes ? "it came true" : "it did not come true";
}

}  // namespace

std::string months_phrase(const ForecastQuestion& question) {
  return is_of_one_month(question)
             ? "in " + month_name(question.last)
             : fmt::format("in some month from {} to {}", month_name(question.first), month_name(question.last));
}

std::string month_sentence(const PairForecast& forecast, Yardstick yardstick) {
  const std::size_t months = months_ahead(forecast);
  const std::size_t level = index_of(forecast.event_level);
  return fmt::format(
      "As known on {}, {} between {} and {} in {} {}.", to_iso(forecast.as_of), event_phrase(forecast.event_level),
      forecast.a_name, forecast.b_name, month_name(month_ahead(forecast, months)),
      figure(yardstick, forecast.at_least_prob[months][level], forecast.at_least_interval[months][level]));
}

std::string reached_sentence(const PairForecast& forecast, Yardstick yardstick) {
  const std::size_t months = months_ahead(forecast);
  const std::size_t level = index_of(forecast.event_level);
  return fmt::format("That it is so in some month from {} on until then {}.", month_name(month_ahead(forecast, 1)),
                     figure(yardstick, forecast.reached_prob[months][level], forecast.reached_interval[months][level]));
}

std::string baseline_sentence(const PairForecast& forecast) {
  const std::size_t level = index_of(forecast.event_level);
  return fmt::format("If the level stayed as it is held now it would be {}; of any two that somebody asks about, {}.",
                     percent(forecast.at_least_prob.front()[level]), percent(forecast.base_rate[level]));
}

std::string pressure_sentence(const PairForecast& forecast, Yardstick yardstick) {
  const UnderPressure& pressed = *forecast.under_pressure;
  const std::size_t months = months_ahead(forecast);
  const std::size_t level = index_of(forecast.event_level);
  return fmt::format(
      "If {} presses both much harder than it used to in each month until then, {} in {} {}, in place of {}. The "
      "chance that it does so is not told: no outside figure for it is known.",
      pressed.state_name, event_phrase(forecast.event_level), month_name(month_ahead(forecast, months)),
      figure(yardstick, pressed.at_least_prob[months][level], pressed.at_least_interval[months][level]),
      percent(forecast.at_least_prob[months][level]));
}

std::string hold_sentence(const HoldTime& hold) {
  return fmt::format(
      "The most probable level now is “{}” ({}). If it is that, it ends after {} months at the median, 90 % interval "
      "{} "
      "to {} months.",
      to_word(hold.level), percent(hold.prob), end_text(hold.median_months, hold.looked_at_months),
      end_text(hold.low_months, hold.looked_at_months), end_text(hold.high_months, hold.looked_at_months));
}

std::string drawing_sentence(const PairForecast& forecast) {
  const std::size_t level = index_of(forecast.event_level);
  double largest = 0;
  for (std::size_t month = 0; month < forecast.at_least_error.size(); ++month) {
    largest = std::max({largest, forecast.at_least_error[month][level], forecast.reached_error[month][level]});
  }
  if (largest == 0) {
    return "No other pair pulls at this one: the figures are exact sums over all courses, with nothing drawn.";
  }
  return fmt::format(
      "{} courses of {} were drawn; drawing leaves the figures open by {:.2f} points at most (standard "
      "error).",
      forecast.paths, counted(forecast.drawn_pairs, "pair"), largest * 100);
}

std::string frozen_sentence(const ListedForecast& listed, Yardstick yardstick) {
  const FrozenForecast& forecast = listed.forecast;
  return fmt::format("{} between {} and {} {} {}.", capitalised(event_phrase(forecast.question.level)), listed.a_name,
                     listed.b_name, months_phrase(forecast.question),
                     figure(yardstick, forecast.prob, forecast.interval));
}

std::string state_sentence(const ListedForecast& listed) {
  const FrozenForecast& forecast = listed.forecast;
  const std::string issued = fmt::format("Issued on {}", to_iso(forecast.issued));
  if (listed.state != ForecastState::resolved) {
    const Month due{forecast.question.last.number + 1};
    const std::string_view verb = listed.state == ForecastState::due ? "due since" : "due in";
    return fmt::format("{}; {} {}{}.", issued, verb, month_name(due),
                       listed.state == ForecastState::due ? ", and not told by the evidence or by anybody yet" : "");
  }
  const ForecastResolution& resolution = *listed.resolution;
  const std::string words = outcome_words(resolution);
  if (resolution.kind == ResolutionKind::analyst) {
    return fmt::format("{}; {} by an analyst's word of {}: {}", issued, words, to_iso(resolution.as_of),
                       resolution.reason);
  }
  return fmt::format("{}; {} by later evidence as known on {}, which makes it {}: {}.", issued, words,
                     to_iso(resolution.as_of), percent(resolution.prob.value_or(0)), resolution.reason);
}

std::string score_sentence(const ForecastScores& scores) {
  if (scores.resolved_count == 0) {
    return fmt::format("No forecast is resolved yet; {} frozen, {} due.", scores.frozen_count, scores.due_count);
  }
  return fmt::format(
      "{} resolved, on {}, {} of which came true; Brier {}, persistence {}, base rate {} (0 is best). That is {}, and "
      "{}.",
      counted(scores.resolved_count, "forecast"), counted(scores.pair_count, "pair"), scores.happened_count,
      score_text(scores.own.brier), score_text(scores.persistence.brier), score_text(scores.base_rate.brier),
      beside("persistence", scores.against_persistence), beside("the base rate", scores.against_base_rate));
}

std::string calibration_sentence(const ForecastScores& scores) {
  if (scores.resolved_count == 0) {
    return "";
  }
  if (!scores.is_enough) {
    return "Too few are resolved to tell whether what is said comes true as often as it is said.";
  }
  std::size_t inside = 0;
  for (const ReliabilityBin& bin : scores.bins) {
    const bool is_inside =
        bin.happened_interval.low_prob <= bin.mean_prob && bin.mean_prob <= bin.happened_interval.high_prob;
    inside += is_inside ? 1U : 0U;
  }
  return fmt::format(
      "In {} of {} groups of forecasts that said about the same, what was said lies within what came true, chance "
      "allowed for.",
      inside, scores.bins.size());
}

}  // namespace entente::report
