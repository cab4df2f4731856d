// SPDX-License-Identifier: Apache-2.0
#include "engine/history.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "math/logistic.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

void add_note(SmallProject& project, const std::string& name, const std::string& text, const std::string& date) {
  project.write(name + ".txt", text);
  project.run("add", request_of({{"paths", name + ".txt"}, {"date", date}, {"publisher", "Paper " + name}}));
}

// Four texts on three days, the last two years after the first.
class History : public ::testing::Test {
 protected:
  History() {
    add_note(project, "one", "Velmora accused the Red Banner Front of supporting the Hill Guard.", "2021-03-10");
    add_note(project, "two", "The Red Banner Front denied ties with the Hill Guard.", "2022-01-05");
    add_note(project, "three", "Observers say the Red Banner Front trained the Hill Guard.", "2022-01-05");
    add_note(project, "four", "The Red Banner Front and the Hill Guard jointly attacked a post of Velmora.",
             "2023-02-20");
  }
  Json history(const std::vector<std::pair<std::string, std::string>>& options = {}) {
    Request request = request_of({{"a", "rbf"}, {"b", "hg"}});
    for (const auto& [name, value] : options) {
      request.add(name, value);
    }
    return Json::parse(project.run("history", request.set_flag("json")).out);
  }
  Json assess(const std::string& day, const std::string& to = "") {
    Request request = request_of({{"a", "rbf"}, {"b", "hg"}, {"as-of", day}});
    if (!to.empty()) {
      request.add("to", to);
    }
    return Json::parse(project.run("assess", request.set_flag("json")).out);
  }
  static std::vector<std::string> days_of(const Json& history) {
    std::vector<std::string> days;
    for (const Json& step : history.at("steps")) {
      days.push_back(step.at("known_by"));
    }
    return days;
  }
  SmallProject project;
};

constexpr std::size_t kTactical = index_of(Level::tactical);

TEST_F(History, a_step_stands_for_each_day_and_one_for_today) {
  const Json answer = history();
  EXPECT_EQ(days_of(answer), (std::vector<std::string>{"2021-03-10", "2022-01-05", "2023-02-20", "2023-06-15"}));
  EXPECT_EQ(answer.at("days"), 3);
  EXPECT_EQ(answer.at("grain"), "day");
  EXPECT_EQ(answer.at("steps")[1].at("new_claims"), 2);
}

TEST_F(History, each_step_is_what_assess_answers_as_of_its_day) {
  const Json answer = history();
  for (const Json& step : answer.at("steps")) {
    const Json assessment = assess(step.at("known_by"));
    EXPECT_EQ(step.at("prob"), assessment.at("at_least_prob").back()[kTactical]) << step.at("known_by");
    EXPECT_EQ(step.at("interval"), assessment.at("interval").back()[kTactical]) << step.at("known_by");
    EXPECT_EQ(step.at("claims"), assessment.at("claims"));
    EXPECT_EQ(step.at("origins"), assessment.at("origins"));
  }
}

TEST_F(History, time_and_items_sum_to_the_change_of_each_step) {
  const Json answer = history();
  double log_odds = math::logit(answer.at("prior_prob"));
  for (const Json& step : answer.at("steps")) {
    double sum = step.at("time_logit").get<double>() + step.at("others_logit").get<double>();
    for (const Json& mover : step.at("movers")) {
      sum += mover.at("share_logit").get<double>();
    }
    EXPECT_NEAR(sum, step.at("change_logit"), 1e-8);
    log_odds += step.at("change_logit").get<double>();
    EXPECT_NEAR(log_odds, math::logit(step.at("prob")), 1e-8) << step.at("known_by");
  }
}

TEST_F(History, the_words_that_moved_it_stand_with_the_step) {
  const Json step = history().at("steps")[2];
  ASSERT_FALSE(step.at("movers").empty());
  const Json& mover = step.at("movers")[0];
  EXPECT_EQ(mover.at("why"), "added");
  EXPECT_THAT(mover.at("claims")[0].at("quote").get<std::string>(), HasSubstr("jointly attacked"));
  EXPECT_EQ(mover.at("claims")[0].at("document"), "four");
  EXPECT_LT(step.at("time_logit"), 0) << "with nothing new a year on, the answer falls back";
}

TEST_F(History, what_is_held_now_of_a_step_s_month_is_today_s_answer_for_it) {
  const Json today = assess("2023-06-15");
  const Json answer = history();
  for (const Json& step : answer.at("steps")) {
    const auto& months = today.at("periods");
    const auto place = static_cast<std::size_t>(std::ranges::find(months, step.at("month")) - months.begin());
    EXPECT_EQ(step.at("prob_now"), today.at("at_least_prob")[place][kTactical]);
  }
}

TEST_F(History, one_month_asked_for_is_what_every_step_is_about) {
  const Json answer = history({{"of", "2022-01"}});
  EXPECT_EQ(days_of(answer), (std::vector<std::string>{"2021-03-10", "2022-01-05", "2023-02-20"}));
  for (const Json& step : answer.at("steps")) {
    EXPECT_EQ(step.at("month"), "2022-01");
  }
  EXPECT_EQ(answer.at("steps")[1].at("prob"), assess("2022-01-05").at("at_least_prob").back()[kTactical]);
  EXPECT_NEAR(answer.at("steps")[2].at("prob"), history().at("steps")[1].at("prob_now"), 1e-9);
  const Error late = testing::error_of([&] { history({{"of", "2023-07"}}); });
  EXPECT_EQ(late.code, ErrorCode::date_invalid);
  EXPECT_EQ(late.place, "--of");
}

TEST_F(History, more_days_than_the_limit_become_months_quarters_or_years) {
  add_note(project, "five", "The Hill Guard praised the Red Banner Front.", "2023-02-27");
  EXPECT_EQ(history({{"limit", "4"}}).at("grain"), "day");
  const Json monthly = history({{"limit", "3"}});
  EXPECT_EQ(monthly.at("grain"), "month");
  EXPECT_EQ(monthly.at("steps")[2].at("first_day"), "2023-02-20");
  EXPECT_EQ(monthly.at("steps")[2].at("known_by"), "2023-02-27");
  EXPECT_EQ(monthly.at("days"), 4);
  const Json two = history({{"limit", "2"}});
  EXPECT_EQ(two.at("grain"), "year");
  EXPECT_EQ(days_of(two), (std::vector<std::string>{"2022-01-05", "2023-02-27", "2023-06-15"}));
  EXPECT_EQ(days_of(history({{"limit", "1"}})), (std::vector<std::string>{"2023-02-27", "2023-06-15"}));
  for (const char* limit : {"0", "-3", "many", "3.5", "99999999999999999999"}) {
    EXPECT_EQ(testing::error_of([&] { history({{"limit", limit}}); }).place, "--limit") << limit;
  }
}

TEST_F(History, what_was_known_before_the_first_day_asked_for_is_one_step) {
  const Json answer = history({{"from", "2022-02"}});
  EXPECT_EQ(days_of(answer), (std::vector<std::string>{"2022-01-05", "2023-02-20", "2023-06-15"}));
  EXPECT_EQ(answer.at("steps")[0].at("first_day"), "2021-03-10");
  EXPECT_EQ(answer.at("steps")[0].at("prob"), history().at("steps")[1].at("prob"));
}

TEST_F(History, it_ends_on_the_day_as_known_on) {
  EXPECT_EQ(days_of(history({{"as-of", "2022-12-31"}})),
            (std::vector<std::string>{"2021-03-10", "2022-01-05", "2022-12-31"}));
}

TEST_F(History, an_undated_text_is_known_from_the_day_it_was_added) {
  project.write("undated.txt", "The Hill Guard praised the Red Banner Front.");
  project.add({"undated.txt"});
  EXPECT_EQ(days_of(history()).back(), "2023-06-15");
  EXPECT_EQ(history().at("steps").back().at("new_claims"), 1);
}

TEST_F(History, a_rejected_claim_is_no_news) {
  const Json claim = history().at("steps")[2].at("movers")[0].at("claims")[0].at("claim");
  project.run("decide", request_of({{"claim", claim}, {"decision", "reject"}}));
  EXPECT_EQ(days_of(history()), (std::vector<std::string>{"2021-03-10", "2022-01-05", "2023-06-15"}));
}

TEST_F(History, which_side_comes_first_changes_no_figure) {
  const Json there = history();
  const Json back = Json::parse(project.run("history", request_of({{"a", "hg"}, {"b", "rbf"}}).set_flag("json")).out);
  EXPECT_EQ(there.at("steps"), back.at("steps"));
}

TEST_F(History, the_text_tells_days_figures_and_quotes) {
  const std::string text = project.run("history", request_of({{"a", "rbf"}, {"b", "hg"}})).out;
  EXPECT_THAT(text, HasSubstr("2021-03-10: "));
  EXPECT_THAT(text, HasSubstr("“The Red Banner Front denied ties with the Hill Guard.”"));
  EXPECT_THAT(text, HasSubstr("Decisions are those that stand today"));
  EXPECT_THAT(text, HasSubstr("Next: entente why rbf hg --as-of 2023-06-15"));
  EXPECT_THAT(text, Not(HasSubstr("--limit")));
}

TEST(HistoryOfNothing, it_says_where_the_model_starts) {
  SmallProject project;
  const std::string text = project.run("history", request_of({{"a", "rbf"}, {"b", "hg"}})).out;
  EXPECT_THAT(text, HasSubstr("Nothing is known of the two"));
  EXPECT_THAT(text, HasSubstr("entente add FILE"));
}

}  // namespace
}  // namespace entente::engine
