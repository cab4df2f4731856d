// SPDX-License-Identifier: Apache-2.0
#include "report/forecast_text.hpp"

#include <fmt/format.h>

#include <string>

#include "report/forecast_words.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr std::size_t kMonthColumn = 9;
constexpr std::size_t kFigureColumn = 9;
constexpr std::size_t kIntervalColumn = 15;
constexpr std::size_t kBinColumn = 12;
constexpr std::size_t kRowsOfTable = 12;  // more months than that are shown in steps
constexpr Indent kForecast{2, 6};
constexpr Indent kUnder{6, 6};

void add_months(TextPage& page, const PairForecast& forecast) {
  const std::size_t level = index_of(forecast.event_level);
  const std::size_t months = forecast.at_least_prob.size() - 1;
  const std::size_t step = (months + kRowsOfTable - 1) / kRowsOfTable;
  page.add_heading(capitalised(event_phrase(forecast.event_level)) + ", month by month");
  page.add_line("  " + padded_right("month", kMonthColumn) + padded_left("in it", kFigureColumn) +
                    padded_left("90 % interval", kIntervalColumn) + padded_left("by it", kFigureColumn) +
                    padded_left("90 % interval", kIntervalColumn),
                Emphasis::faint);
  for (std::size_t month = 0; month <= months; month += step) {
    const std::string name = to_iso(Month{forecast.month.number + static_cast<int>(month)});
    const bool is_now = month == 0;
    page.add_line(
        "  " + padded_right(name, kMonthColumn) +
            padded_left(percent(forecast.at_least_prob[month][level]), kFigureColumn) +
            padded_left(percent_range(forecast.at_least_interval[month][level]), kIntervalColumn) +
            padded_left(is_now ? "" : percent(forecast.reached_prob[month][level]), kFigureColumn) +
            padded_left(is_now ? "" : percent_range(forecast.reached_interval[month][level]), kIntervalColumn),
        is_now ? Emphasis::faint : Emphasis::plain);
  }
}

void add_levels(TextPage& page, const PairForecast& forecast) {
  page.add_heading("Each level, now and at the end");
  for (auto level = kLevels.rbegin(); level != kLevels.rend(); ++level) {
    page.add_line("  " + padded_right(to_word(*level), kIntervalColumn) +
                      padded_left(percent(forecast.prob.front()[index_of(*level)]), kFigureColumn) +
                      padded_left(percent(forecast.prob.back()[index_of(*level)]), kFigureColumn),
                  *level == forecast.event_level ? Emphasis::strong : Emphasis::plain);
  }
}

void add_bins(TextPage& page, const ForecastScores& scores) {
  page.add_heading("What was said, and what came true");
  page.add_line("  " + padded_right("said", kBinColumn) + padded_left("forecasts", kBinColumn) +
                    padded_left("mean said", kBinColumn) + padded_left("came true", kBinColumn) +
                    padded_left("90 % interval", kIntervalColumn),
                Emphasis::faint);
  for (const ReliabilityBin& bin : scores.bins) {
    page.add_line("  " + padded_right(percent_range({bin.low_prob, bin.high_prob}), kBinColumn) +
                  padded_left(fmt::format("{}", bin.count), kBinColumn) +
                  padded_left(percent(bin.mean_prob), kBinColumn) +
                  padded_left(fmt::format("{:.0f} %", bin.happened_share * 100), kBinColumn) +
                  padded_left(percent_range(bin.happened_interval), kIntervalColumn));
  }
}

}  // namespace

std::string forecast_to_text(const PairForecast& forecast, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("{} and {}, {} ahead", forecast.a_name, forecast.b_name,
                                 counted(forecast.at_least_prob.size() - 1, "month")),
                     {}, Emphasis::strong);
  page.add_blank();
  if (!forecast.has_enough_evidence) {
    page.add_paragraph("Not enough evidence: this is hardly more than what the model holds of any two.", {},
                       Emphasis::strong);
    page.add_blank();
  }
  page.add_paragraph(month_sentence(forecast, style.yardstick), {}, Emphasis::strong);
  page.add_paragraph(reached_sentence(forecast, style.yardstick));
  page.add_paragraph(baseline_sentence(forecast));
  page.add_paragraph(hold_sentence(forecast.hold));
  if (forecast.under_pressure) {
    page.add_paragraph(pressure_sentence(forecast, style.yardstick));
  }
  page.add_blank();
  page.add_paragraph(forecast.confidence.sentence);
  add_months(page, forecast);
  add_levels(page, forecast);
  page.add_blank();
  page.add_paragraph(drawing_sentence(forecast));
  page.add_paragraph(
      "Nothing that will become known is foreseen: a forecast carries what is known forward, and leans towards the "
      "model's base rates as that grows old.");
  page.add_paragraph(fmt::format("Next: entente forecast {} {} --freeze keeps it to be scored; entente score",
                                 forecast.a.value, forecast.b.value));
  return page.text();
}

std::string forecast_list_to_text(std::span<const ListedForecast> forecasts, const TextStyle& style) {
  TextPage page(style);
  if (forecasts.empty()) {
    page.add_paragraph("No forecast is frozen. Next: entente forecast A B --freeze");
    return page.text();
  }
  std::string heading;
  for (const ListedForecast& each : forecasts) {
    const std::string state = capitalised(std::string(to_word(each.state)));
    if (state != heading) {
      page.add_heading(state);
      heading = state;
    }
    page.add_paragraph(frozen_sentence(each, style.yardstick), kForecast, Emphasis::plain,
                       fmt::format("  {:<4}", each.forecast.number));
    page.add_paragraph(state_sentence(each), kUnder, Emphasis::faint);
  }
  page.add_blank();
  page.add_paragraph("Next: entente forecasts resolve looks at the due ones; entente score");
  return page.text();
}

std::string scores_to_text(const ForecastScores& scores, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(score_sentence(scores), {}, Emphasis::strong);
  if (scores.resolved_count == 0) {
    page.add_blank();
    page.add_paragraph("Next: entente forecast A B --freeze; later entente forecasts resolve");
    return page.text();
  }
  page.add_paragraph(calibration_sentence(scores));
  page.add_paragraph(fmt::format("{} resolved by later evidence, {} by an analyst; {} frozen in all, {} due.",
                                 scores.by_evidence_count, scores.by_analyst_count, scores.frozen_count,
                                 scores.due_count));
  page.add_paragraph(fmt::format("Log score {:.3f}, persistence {:.3f}, base rate {:.3f} (0 is best).",
                                 scores.own.log_score, scores.persistence.log_score, scores.base_rate.log_score));
  page.add_paragraph(
      fmt::format("Brier score = reliability {:.3f} - resolution {:.3f} + uncertainty {:.3f} + within groups {:+.3f}.",
                  scores.parts.reliability, scores.parts.resolution, scores.parts.uncertainty, scores.parts.within));
  add_bins(page, scores);
  page.add_blank();
  page.add_paragraph(
      "Forecasts on one pair are not independent of each other: standard errors and intervals are the least they could "
      "be.");
  return page.text();
}

}  // namespace entente::report
