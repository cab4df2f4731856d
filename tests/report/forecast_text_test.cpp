// SPDX-License-Identifier: Apache-2.0
#include "report/forecast_text.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "report/forecast_words.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr TextStyle kWide{.width = 100};

PairForecast sample_forecast() {
  PairForecast forecast{.a = ActorId{"alpha"},
                        .b = ActorId{"bravo"},
                        .a_name = "ALPHA",
                        .b_name = "BRAVO",
                        .as_of = make_date(2023, 11, 15),
                        .month = make_month(2023, 11)};
  for (std::size_t month = 0; month <= 2; ++month) {
    const double tactical = 0.4 - 0.1 * static_cast<double>(month);
    forecast.prob.push_back({0.0, 1 - tactical, 0.0, 0.0, tactical, 0.0});
    forecast.at_least_prob.push_back({1.0, 1.0, tactical, tactical, tactical, 0.0});
    forecast.reached_prob.push_back({1.0, 1.0, 0.5, 0.5, month == 0 ? 0.0 : 0.5, 0.0});
    forecast.base_reached_prob.push_back({1.0, 1.0, 0.2, 0.2, 0.2, 0.1});
    forecast.at_least_error.push_back({});
    forecast.reached_error.push_back({});
    PerLevel<ProbabilityInterval> interval{};
    interval.fill({0.1, 0.6});
    forecast.at_least_interval.push_back(interval);
    forecast.reached_interval.push_back(interval);
  }
  forecast.base_rate = {1.0, 0.9, 0.4, 0.3, 0.13, 0.04};
  forecast.hold = {Level::none, 0.6, 1, 7, std::nullopt, 120};
  forecast.has_enough_evidence = true;
  forecast.confidence.sentence = "Analytic confidence is low: two origins.";
  return forecast;
}

TEST(ForecastText, the_last_month_is_told_first_with_words_figure_and_interval) {
  EXPECT_EQ(month_sentence(sample_forecast(), Yardstick::icd203),
            "As known on 2023-11-15, at least tactical co-operation between ALPHA and BRAVO in January 2024 is "
            "unlikely (20 %, 90 % interval 10–60 %).");
  EXPECT_EQ(reached_sentence(sample_forecast(), Yardstick::icd203),
            "That it is so in some month from December 2023 on until then has a roughly even chance (50 %, 90 % "
            "interval 10–60 %).");
  EXPECT_EQ(baseline_sentence(sample_forecast()),
            "If the level stayed as it is held now it would be 40 %; of any two that somebody asks about, 13 %.");
}

TEST(ForecastText, an_end_beyond_what_was_looked_at_is_told_as_such) {
  EXPECT_THAT(hold_sentence(sample_forecast().hold), HasSubstr("after 7 months at the median, 90 % interval 1 to more "
                                                               "than 120 months"));
}

TEST(ForecastText, what_a_state_would_bring_about_is_told_as_a_supposition) {
  PairForecast forecast = sample_forecast();
  EXPECT_THAT(forecast_to_text(forecast, kWide), Not(HasSubstr("presses both")));
  forecast.under_pressure = UnderPressure{.state = ActorId{"state"},
                                          .state_name = "STATE",
                                          .value = 0.5,
                                          .at_least_prob = {{}, {}, {1.0, 1.0, 0.5, 0.5, 0.3, 0.0}},
                                          .at_least_interval = forecast.at_least_interval,
                                          .reached_prob = forecast.reached_prob,
                                          .reached_interval = forecast.reached_interval};
  EXPECT_EQ(
      pressure_sentence(forecast, Yardstick::icd203),
      "If STATE presses both much harder than it used to in each month until then, at least tactical "
      "co-operation in January 2024 is unlikely (30 %, 90 % interval 10–60 %), in place of 20 %. The chance that it "
      "does so is not told: no outside figure for it is known.");
  EXPECT_THAT(forecast_to_text(forecast, kWide), HasSubstr("\nIf STATE presses both"));
}

TEST(ForecastText, confidence_stands_in_a_sentence_of_its_own) {
  const std::string text = forecast_to_text(sample_forecast(), kWide);
  EXPECT_THAT(text, HasSubstr("\nAnalytic confidence is low: two origins.\n"));
  EXPECT_THAT(text, HasSubstr("2023-12"));
  EXPECT_THAT(text, HasSubstr("nothing drawn"));
}

TEST(ForecastText, long_forecasts_are_shown_in_steps) {
  PairForecast forecast = sample_forecast();
  for (int month = 3; month <= 60; ++month) {
    forecast.prob.push_back(forecast.prob.back());
    forecast.at_least_prob.push_back(forecast.at_least_prob.back());
    forecast.at_least_interval.push_back(forecast.at_least_interval.back());
    forecast.at_least_error.push_back({});
    forecast.reached_prob.push_back(forecast.reached_prob.back());
    forecast.reached_interval.push_back(forecast.reached_interval.back());
    forecast.reached_error.push_back({});
  }
  const std::string text = forecast_to_text(forecast, kWide);
  EXPECT_THAT(text, HasSubstr("2028-11"));
  EXPECT_THAT(text, Not(HasSubstr("2028-10")));
}

ListedForecast sample_listed() {
  ListedForecast listed{.forecast = {.number = 3,
                                     .question = {ActorId{"alpha"}, ActorId{"bravo"}, Level::strategic,
                                                  make_month(2023, 12), make_month(2024, 1)},
                                     .issued = make_date(2023, 11, 15),
                                     .as_of = make_date(2023, 11, 15),
                                     .prob = 0.03,
                                     .interval = {0.01, 0.08}},
                        .a_name = "ALPHA",
                        .b_name = "BRAVO"};
  return listed;
}

TEST(ForecastText, a_frozen_forecast_says_its_question_and_how_it_stands) {
  ListedForecast listed = sample_listed();
  EXPECT_EQ(
      frozen_sentence(listed, Yardstick::icd203),
      "Strategic co-operation between ALPHA and BRAVO in some month from December 2023 to January 2024 has almost "
      "no chance (3 %, 90 % interval 1–8 %).");
  EXPECT_EQ(state_sentence(listed), "Issued on 2023-11-15; due in February 2024.");
  listed.state = ForecastState::due;
  EXPECT_THAT(state_sentence(listed), HasSubstr("due since February 2024, and not told"));
  listed.state = ForecastState::resolved;
  listed.resolution = ForecastResolution{.outcome = ForecastOutcome::no,
                                         .kind = ResolutionKind::evidence,
                                         .prob = 0.02,
                                         .as_of = make_date(2024, 3, 1),
                                         .reason = "2 independent origins speak of these months"};
  EXPECT_THAT(state_sentence(listed), HasSubstr("it did not come true by later evidence as known on 2024-03-01"));
  listed.resolution->kind = ResolutionKind::analyst;
  EXPECT_THAT(state_sentence(listed), HasSubstr("by an analyst's word of 2024-03-01: 2 independent"));
}

TEST(ForecastText, nothing_frozen_leads_to_the_command_that_freezes) {
  EXPECT_THAT(forecast_list_to_text({}, kWide), HasSubstr("entente forecast A B --freeze"));
}

ForecastScores sample_scores() {
  ForecastScores scores{.frozen_count = 14,
                        .due_count = 1,
                        .resolved_count = 12,
                        .by_evidence_count = 9,
                        .by_analyst_count = 3,
                        .pair_count = 4,
                        .happened_count = 3,
                        .is_enough = true,
                        .own = {.14, .44},
                        .persistence = {.16, .5},
                        .base_rate = {.2, .6},
                        .against_persistence = {-.02, .03},
                        .against_base_rate = {-.06, .01}};
  scores.bins = {{.0, .1, 8, .05, 0.0, {0.0, 0.25}}, {.5, .6, 4, .55, .95, {.7, 1.0}}};
  return scores;
}

TEST(ForecastText, scores_say_how_many_they_rest_on_and_what_chance_could_do) {
  EXPECT_EQ(
      score_sentence(sample_scores()),
      "12 forecasts resolved, on 4 pairs, 3 of which came true; Brier .140, persistence .160, base rate .200 (0 is "
      "best). That is better than persistence by .020 (standard error .030), which chance could do, and better "
      "than the base rate by .060 (standard error .010).");
  EXPECT_THAT(calibration_sentence(sample_scores()), HasSubstr("In 1 of 2 groups"));
}

TEST(ForecastText, a_model_that_does_worse_is_said_to) {
  ForecastScores scores = sample_scores();
  scores.against_persistence = {.04, .01};
  EXPECT_THAT(score_sentence(scores), HasSubstr("worse than persistence by .040"));
}

TEST(ForecastText, too_few_are_said_to_tell_nothing) {
  ForecastScores scores = sample_scores();
  scores.is_enough = false;
  EXPECT_THAT(calibration_sentence(scores), HasSubstr("Too few"));
  scores = ForecastScores{.frozen_count = 2, .due_count = 1};
  EXPECT_EQ(score_sentence(scores), "No forecast is resolved yet; 2 frozen, 1 due.");
  EXPECT_EQ(calibration_sentence(scores), "");
}

}  // namespace
}  // namespace entente::report
