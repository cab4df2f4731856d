// SPDX-License-Identifier: Apache-2.0
#include "engine/forecast.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "engine/forecast_ledger.hpp"
#include "engine/forecast_resolution.hpp"
#include "engine/open_project.hpp"
#include "model/chain.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::error_of;
using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr std::int64_t kDaySeconds = 86400;
// Words of their own, so that none is a copy of another.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kReports{
    {{"Gazette", "In {month} the Red Banner Front and the Hill Guard jointly attacked a post of Velmora."},
     {"Herald", "In {month} the Hill Guard coordinated its attacks with the Red Banner Front."},
     {"Tribune", "In {month} fighters of the Red Banner Front and the Hill Guard carried out joint operations."}}};

Request pair(std::vector<std::pair<std::string, std::string>> options = {}) {
  options.emplace_back("a", "rbf");
  options.emplace_back("b", "hg");
  return request_of(options);
}

class Forecasts : public ::testing::Test {
 protected:
  Forecasts() {
    add("one", "Velmora accused the Red Banner Front of supporting the Hill Guard.", "2023-05-10");
    add("two", "The Red Banner Front fights Velmora. The Hill Guard fights Velmora.", "2023-05-12");
  }
  void add(const std::string& name, const std::string& text, const std::string& date) {
    project.write(name + ".txt", text);
    project.run("add", request_of({{"paths", name + ".txt"}, {"date", date}, {"publisher", "Paper " + name}}));
  }
  // Three papers say so on a day.
  void report_joint_attacks(const std::string& month, const std::string& date) {
    for (const auto& [paper, words] : kReports) {
      std::string text(words);
      text.replace(text.find("{month}"), 7, month);
      const std::string file = std::string(paper) + date + ".txt";
      project.write(file, text);
      project.run("add", request_of({{"paths", file}, {"date", date}, {"publisher", std::string(paper)}}));
    }
  }
  Json forecast(Request request) {
    request.set_flag("json");
    return Json::parse(project.run("forecast", request).out);
  }
  Json freeze(const std::string& months, bool any = false) {
    Request request = pair({{"months", months}});
    request.set_flag("freeze");
    if (any) {
      request.set_flag("any-month");
    }
    return forecast(request).at("frozen");
  }
  Json listed(const std::string& action = "list") {
    return Json::parse(project.run("forecasts", request_of({{"action", action}}).set_flag("json")).out).at("forecasts");
  }
  Json score() { return Json::parse(project.run("score", Request{}.set_flag("json")).out); }
  void let_days_pass(int days) { project.context().now_unix_seconds += days * kDaySeconds; }
  SmallProject project;
};

TEST_F(Forecasts, month_nil_is_the_assessment) {
  const Json assessed = Json::parse(project.run("assess", pair().set_flag("json")).out);
  const Json told = forecast(pair());
  const Json& now = told.at("months").at(0);
  EXPECT_EQ(now.at("month"), "2023-06");
  EXPECT_EQ(now.at("at_least_prob").at("tactical"), assessed.at("at_least_prob").back()[index_of(Level::tactical)]);
  EXPECT_EQ(now.at("prob").at("none"), assessed.at("prob").back()[index_of(Level::none)]);
  EXPECT_NEAR(now.at("at_least_interval").at("tactical")[0].get<double>(),
              assessed.at("interval").back()[index_of(Level::tactical)][0].get<double>(), 1e-9);
  EXPECT_EQ(told.at("months").size(), 13U);
  EXPECT_EQ(told.at("months").back().at("month"), "2024-06");
}

TEST_F(Forecasts, a_state_that_would_press_both_brings_them_nearer_from_the_next_month_on) {
  const Json plain = forecast(pair());
  EXPECT_TRUE(plain.at("under_pressure").is_null());
  Json told = forecast(pair({{"pressed-by", "Velmora"}}));
  const Json pressed = std::exchange(told.at("under_pressure"), nullptr);
  EXPECT_EQ(told, plain) << "the forecast itself supposes nothing";
  EXPECT_EQ(pressed.at("state"), "velmora");
  EXPECT_DOUBLE_EQ(pressed.at("value").get<double>(), 0.5) << "nothing is known of how near the two are in ideology";
  ASSERT_EQ(pressed.at("months").size(), plain.at("months").size());
  const auto least = [](const Json& of, std::size_t month) {
    return of.at("months").at(month).at("at_least_prob").at("tactical").get<double>();
  };
  EXPECT_DOUBLE_EQ(least(pressed, 0), least(plain, 0));
  for (std::size_t month = 1; month < plain.at("months").size(); ++month) {
    EXPECT_GT(least(pressed, month), least(plain, month)) << month;
    const Json& interval = pressed.at("months").at(month).at("at_least_interval").at("tactical");
    EXPECT_LE(interval[0].get<double>(), least(pressed, month));
    EXPECT_GE(interval[1].get<double>(), least(pressed, month));
  }
}

TEST_F(Forecasts, only_a_state_beside_the_two_can_press_them_and_a_supposition_is_not_frozen) {
  const auto refusal = [this](const std::string& who) {
    return error_of([&] { project.run("forecast", pair({{"pressed-by", who}})); });
  };
  EXPECT_THAT(refusal("hg").what, HasSubstr("is no state"));
  EXPECT_EQ(refusal("hg").code, ErrorCode::usage);
  EXPECT_EQ(refusal("nobody").code, ErrorCode::actor_unknown);
  const Error of_one_side = error_of(
      [&] { project.run("forecast", request_of({{"a", "rbf"}, {"b", "velmora"}, {"pressed-by", "velmora"}})); });
  EXPECT_THAT(of_one_side.what, HasSubstr("one of the two"));
  const Error frozen = error_of([&] { project.run("forecast", pair({{"pressed-by", "velmora"}}).set_flag("freeze")); });
  EXPECT_EQ(frozen.code, ErrorCode::usage);
  EXPECT_TRUE(listed().empty());
}

TEST_F(Forecasts, the_same_ledger_gives_the_same_bytes) {
  const std::string first = project.run("forecast", pair().set_flag("json")).out;
  EXPECT_EQ(project.run("forecast", pair().set_flag("json")).out, first);
}

TEST_F(Forecasts, a_pair_that_nothing_is_known_of_is_the_models_law_at_rest_throughout) {
  project.write("actors.csv",
                std::string(testing::kActors) + "x,Company of X,,armed_group\ny,Company of Y,,armed_group\n");
  const Json told = forecast(request_of({{"a", "x"}, {"b", "y"}, {"months", "24"}}));
  const PerLevel<double> at_rest = model::make_chain(model::Parameters{}).initial_prob;
  for (const Json& month : told.at("months")) {
    for (const Level level : kLevels) {
      EXPECT_NEAR(month.at("prob").at(std::string(to_word(level))).get<double>(), at_rest[index_of(level)], 1e-9);
    }
  }
  EXPECT_FALSE(told.at("has_enough_evidence").get<bool>());
}

TEST_F(Forecasts, what_is_known_wears_off_towards_the_base_rate) {
  report_joint_attacks("May 2023", "2023-06-01");
  const Json months = forecast(pair({{"months", "60"}})).at("months");
  const auto prob = [&](std::size_t month) {
    return months.at(month).at("at_least_prob").at("tactical").get<double>();
  };
  EXPECT_GT(prob(0), 0.5);
  EXPECT_GT(prob(1), prob(6));
  EXPECT_GT(prob(6), prob(24));
  EXPECT_NEAR(prob(59), prob(60), 0.01);
}

TEST_F(Forecasts, as_known_on_an_earlier_day_nothing_later_is_used) {
  const std::string before = project.run("forecast", pair({{"as-of", "2023-05-31"}}).set_flag("json")).out;
  const Json then = Json::parse(before).at("months");
  report_joint_attacks("May 2023", "2023-06-01");
  const Json again = forecast(pair({{"as-of", "2023-05-31"}})).at("months");
  EXPECT_EQ(again, then);
}

TEST_F(Forecasts, a_frozen_one_stays_as_it_is_whatever_becomes_known) {
  const Json frozen = freeze("3");
  EXPECT_EQ(frozen.at("number"), 1);
  EXPECT_EQ(frozen.at("first_month"), "2023-09");
  EXPECT_EQ(frozen.at("last_month"), "2023-09");
  EXPECT_EQ(frozen.at("state"), "open");
  report_joint_attacks("May 2023", "2023-06-02");
  const Json later = listed().at(0);
  EXPECT_EQ(later, frozen);
  EXPECT_NE(forecast(pair({{"months", "3"}})).at("months").back().at("at_least_prob").at("tactical"),
            frozen.at("prob"));
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST_F(Forecasts, freezing_the_same_twice_keeps_one) {
  freeze("3");
  Request again = pair({{"months", "3"}});
  again.set_flag("freeze");
  EXPECT_THAT(project.run("forecast", again).out, HasSubstr("frozen already"));
  EXPECT_EQ(listed().size(), 1U);
  freeze("3", true);
  EXPECT_EQ(listed().size(), 2U) << "any month is another question";
}

TEST_F(Forecasts, baselines_are_kept_with_it) {
  const Json told = forecast(pair({{"months", "3"}}));
  const Json frozen = freeze("3");
  EXPECT_EQ(frozen.at("persistence_prob"), told.at("months").at(0).at("at_least_prob").at("tactical"));
  EXPECT_EQ(frozen.at("base_rate_prob"), told.at("base_rate").at("tactical"));
  const Json any = freeze("3", true);
  EXPECT_EQ(any.at("prob"), told.at("months").at(3).at("reached_prob").at("tactical"));
  EXPECT_EQ(any.at("base_rate_prob"), told.at("months").at(3).at("base_reached_prob").at("tactical"));
  EXPECT_EQ(any.at("first_month"), "2023-07");
}

TEST_F(Forecasts, what_has_begun_is_not_frozen_any_more) {
  Request late = pair({{"months", "1"}, {"as-of", "2023-05-20"}});
  late.set_flag("freeze");
  EXPECT_EQ(error_of([&] { project.run("forecast", late); }).code, ErrorCode::date_invalid);
  EXPECT_TRUE(listed().empty());
}

TEST_F(Forecasts, later_evidence_of_several_origins_resolves_it) {
  freeze("2");
  let_days_pass(90);  // 13 September
  EXPECT_EQ(listed("due").size(), 1U);
  project.run("forecasts", request_of({{"action", "resolve"}}));
  EXPECT_EQ(listed("due").size(), 1U) << "nothing new is known: the model's own leaning resolves nothing";
  report_joint_attacks("August 2023", "2023-09-02");
  project.run("forecasts", request_of({{"action", "resolve"}}));
  const Json resolved = listed().at(0);
  ASSERT_EQ(resolved.at("state"), "resolved");
  EXPECT_EQ(resolved.at("resolution").at("outcome"), "yes");
  EXPECT_EQ(resolved.at("resolution").at("by"), "evidence");
  EXPECT_GE(resolved.at("resolution").at("prob").get<double>(), kToldProb);
  EXPECT_THAT(resolved.at("state_sentence").get<std::string>(), HasSubstr("came true by later evidence"));
}

TEST_F(Forecasts, a_span_is_resolved_by_the_first_month_that_tells_but_nobody_says_no_before_its_end) {
  freeze("12", true);
  let_days_pass(90);
  EXPECT_EQ(listed().at(0).at("state"), "open");
  const Request no =
      request_of({{"action", "resolve"}, {"number", "1"}, {"outcome", "no"}, {"reason", "nothing was heard"}});
  EXPECT_EQ(error_of([&] { project.run("forecasts", no); }).code, ErrorCode::usage);
  report_joint_attacks("August 2023", "2023-09-02");
  project.run("forecasts", request_of({{"action", "resolve"}}));
  EXPECT_EQ(listed().at(0).at("resolution").at("outcome"), "yes");
}

TEST_F(Forecasts, an_analysts_word_holds_over_the_evidence_and_can_be_taken_back) {
  freeze("2");
  let_days_pass(90);
  const auto say = [&](const std::string& outcome, const std::string& reason) {
    project.run("forecasts",
                request_of({{"action", "resolve"}, {"number", "1"}, {"outcome", outcome}, {"reason", reason}}));
  };
  say("no", "the commanders met, and parted in anger");
  report_joint_attacks("August 2023", "2023-09-02");
  project.run("forecasts", request_of({{"action", "resolve"}}));
  Json standing = listed().at(0);
  EXPECT_EQ(standing.at("resolution").at("outcome"), "no");
  EXPECT_EQ(standing.at("resolution").at("by"), "analyst");
  EXPECT_TRUE(standing.at("resolution").at("prob").is_null());
  say("open", "this was another front");
  EXPECT_EQ(listed().at(0).at("state"), "due");
  project.run("forecasts", request_of({{"action", "resolve"}}));
  EXPECT_EQ(listed().at(0).at("resolution").at("outcome"), "yes");
  EXPECT_EQ(open_project(project.context()).ledger.forecast_resolutions().size(), 3U) << "all of them are kept";
}

TEST_F(Forecasts, an_unknown_number_is_refused_by_its_name) {
  const Request unknown =
      request_of({{"action", "resolve"}, {"number", "7"}, {"outcome", "yes"}, {"reason", "so they say"}});
  const Error error = error_of([&] { project.run("forecasts", unknown); });
  EXPECT_EQ(error.code, ErrorCode::forecast_unknown);
  EXPECT_THAT(error.way_out, HasSubstr("entente forecasts"));
}

TEST_F(Forecasts, what_does_not_fit_is_refused_and_nothing_is_stored) {
  freeze("2");
  using Options = std::vector<std::pair<std::string, std::string>>;
  for (const Options& options :
       {Options{{"action", "resolve"}, {"number", "1"}}, Options{{"action", "resolve"}, {"outcome", "yes"}},
        Options{{"action", "resolve"}, {"number", "1"}, {"outcome", "yes"}},
        Options{{"action", "resolve"}, {"number", "one"}, {"outcome", "yes"}, {"reason", "x"}},
        Options{{"action", "list"}, {"number", "1"}}, Options{{"reason", "x"}}}) {
    EXPECT_EQ(error_of([&] { project.run("forecasts", request_of(options)); }).code, ErrorCode::usage);
  }
  EXPECT_EQ(error_of([&] { project.run("forecast", pair({{"months", "61"}})); }).code, ErrorCode::usage);
  EXPECT_EQ(error_of([&] { project.run("forecast", pair().set_flag("any-month")); }).code, ErrorCode::usage);
  EXPECT_TRUE(open_project(project.context()).ledger.forecast_resolutions().empty());
}

TEST_F(Forecasts, scores_are_told_beside_persistence_and_base_rate_with_what_they_rest_on) {
  EXPECT_THAT(score().at("sentence").get<std::string>(), HasSubstr("No forecast is resolved yet; 0 frozen"));
  freeze("2");
  freeze("2", true);
  let_days_pass(90);
  for (const char* number : {"1", "2"}) {
    project.run("forecasts",
                request_of({{"action", "resolve"}, {"number", number}, {"outcome", "yes"}, {"reason", "told"}}));
  }
  const Json scores = score();
  EXPECT_EQ(scores.at("resolved_count"), 2);
  EXPECT_EQ(scores.at("by_analyst_count"), 2);
  EXPECT_EQ(scores.at("pair_count"), 1);
  EXPECT_FALSE(scores.at("is_enough").get<bool>());
  double brier = 0;
  for (const Json& each : listed()) {
    const double distance = 1 - each.at("prob").get<double>();
    brier += distance * distance / 2;
  }
  EXPECT_NEAR(scores.at("scores").at("own").at("brier").get<double>(), brier, 1e-12);
  const std::string text = project.run("score", {}).out;
  EXPECT_THAT(text, HasSubstr("2 forecasts resolved, on 1 pair, 2 of which came true"));
  EXPECT_THAT(text, HasSubstr("Too few"));
}

TEST_F(Forecasts, the_due_come_first) {
  freeze("12");
  freeze("2");
  let_days_pass(90);
  const Json all = listed();
  EXPECT_EQ(all.at(0).at("number"), 2);
  EXPECT_EQ(all.at(0).at("state"), "due");
  EXPECT_EQ(all.at(1).at("state"), "open");
}

TEST_F(Forecasts, freezing_changes_what_is_stored_and_asking_does_not) {
  const UseCase& row = *find_use_case("forecast");
  EXPECT_FALSE(changes_project(row, pair()));
  EXPECT_TRUE(changes_project(row, pair().set_flag("freeze")));
  EXPECT_FALSE(changes_project(*find_use_case("forecasts"), {}));
  EXPECT_TRUE(changes_project(*find_use_case("forecasts"), request_of({{"action", "resolve"}})));
}

TEST_F(Forecasts, a_sentence_with_a_probability_says_nothing_of_confidence) {
  for (const Json& sentence : forecast(pair()).at("sentences")) {
    EXPECT_THAT(sentence.get<std::string>(), ::testing::Not(HasSubstr("onfidence")));
  }
}

}  // namespace
}  // namespace entente::engine
