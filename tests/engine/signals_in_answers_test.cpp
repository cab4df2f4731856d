// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "domain/level.hpp"
#include "math/logistic.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr std::size_t kTactical = index_of(Level::tactical);

// One text on the pair, and what data sets say of it.
class SignalsInAnswers : public ::testing::Test {
 protected:
  SignalsInAnswers() {
    project.write("one.txt", "Observers say the Red Banner Front trained the Hill Guard.");
    project.run("add", request_of({{"paths", "one.txt"}, {"date", "2022-03-10"}, {"publisher", "Paper one"}}));
  }
  void fight(const std::vector<EventParty>& parties, const char* date) {
    Event event{.id = std::to_string(events.size()), .kind = EventKind::fight};
    event.first_day = event.last_day = *parse_date_range(date)->first;
    event.day_precision = DayPrecision::day;
    event.parties = parties;
    event.place = {.country = "Velmora"};
    events.push_back(event);
  }
  static EventParty party(const char* name, EventSide side, PartyRole role = PartyRole::main) {
    return {name, "", side, role};
  }
  Json ask(const char* command, const std::vector<std::pair<std::string, std::string>>& more = {},
           bool with_events = true) {
    Request request = request_of({{"a", "rbf"}, {"b", "hg"}});
    for (const auto& [name, value] : more) {
      request.add(name, value);
    }
    if (!with_events) {
      request.set_flag("without-events");
    }
    return Json::parse(project.run(command, request.set_flag("json")).out);
  }
  static double tactical(const Json& assessment) {
    return assessment.at("at_least_prob").back().at(kTactical).get<double>();
  }
  void fight_each_other() {
    for (const char* date : {"2022-05-02", "2022-06-11", "2022-09-21", "2023-02-01"}) {
      fight({party("Red Banner Front", EventSide::a), party("Hill Guard", EventSide::b)}, date);
      fight({party("Velmora", EventSide::a), party("Hill Guard", EventSide::b)}, date);
    }
    project.store(events);
  }
  void fight_together() {
    for (const char* date : {"2022-05-02", "2022-06-11", "2022-09-21", "2023-02-01"}) {
      fight({party("Velmora", EventSide::a), party("Red Banner Front", EventSide::b),
             party("Hill Guard", EventSide::b, PartyRole::ally)},
            date);
      fight({party("Velmora", EventSide::a), party("River League", EventSide::b)}, date);
    }
    project.store(events);
  }
  SmallProject project;
  std::vector<Event> events;
};

TEST_F(SignalsInAnswers, fights_between_the_two_lower_the_answer) {
  const double before = tactical(ask("assess"));
  fight_each_other();
  EXPECT_LT(tactical(ask("assess")), before);
}

TEST_F(SignalsInAnswers, events_on_the_same_side_raise_it) {
  const double before = tactical(ask("assess"));
  fight_together();
  EXPECT_GT(tactical(ask("assess")), before);
}

TEST_F(SignalsInAnswers, left_out_the_answer_is_as_without_events) {
  const Json before = ask("assess");
  fight_each_other();
  EXPECT_EQ(ask("assess", {}, false), before);
}

TEST_F(SignalsInAnswers, the_shares_of_the_kinds_sum_to_what_events_move_the_prior_by) {
  fight_together();
  const Json why = ask("why");
  double sum = 0;
  for (const Json& signal : why.at("network").at("signals")) {
    sum += signal.at("share_logit").get<double>();
    EXPECT_EQ(signal.at("events").empty(), signal.at("observed") == 0);
  }
  const double without = ask("why", {}, false).at("prior_prob").get<double>();
  EXPECT_NEAR(sum, math::logit(why.at("prior_prob").get<double>()) - math::logit(without), 1e-9);
  EXPECT_NEAR(why.at("shares_sum_logit").get<double>(), why.at("shift_logit").get<double>(), 1e-8);
}

TEST_F(SignalsInAnswers, each_step_of_a_history_knows_the_events_up_to_its_day) {
  fight_each_other();
  project.write("two.txt", "The Red Banner Front denied ties with the Hill Guard.");
  project.run("add", request_of({{"paths", "two.txt"}, {"date", "2022-08-01"}, {"publisher", "Paper two"}}));
  const Json history = ask("history");
  ASSERT_EQ(history.at("steps").size(), 3);
  for (const Json& step : history.at("steps")) {
    EXPECT_EQ(step.at("prob"), tactical(ask("assess", {{"as-of", step.at("known_by")}}))) << step.at("known_by");
    double sum = step.at("time_logit").get<double>() + step.at("others_logit").get<double>() +
                 step.at("signals_logit").get<double>();
    for (const Json& mover : step.at("movers")) {
      sum += mover.at("share_logit").get<double>();
    }
    EXPECT_NEAR(sum, step.at("change_logit"), 1e-8);
  }
  EXPECT_EQ(history.at("steps")[0].at("signals_logit"), 0) << "no event lies before the first text";
  EXPECT_LT(history.at("steps")[1].at("signals_logit"), 0);
}

TEST_F(SignalsInAnswers, naming_the_sides_the_other_way_round_changes_nothing) {
  fight_together();
  const Json swapped = Json::parse(project.run("assess", request_of({{"a", "hg"}, {"b", "rbf"}}).set_flag("json")).out);
  EXPECT_EQ(ask("assess").at("prob"), swapped.at("prob"));
}

TEST_F(SignalsInAnswers, a_day_before_the_events_knows_nothing_of_them) {
  const std::vector<std::pair<std::string, std::string>> then{{"as-of", "2022-04-30"}};
  const Json before = ask("assess", then);
  fight_each_other();
  EXPECT_EQ(ask("assess", then).at("prob"), before.at("prob"));
}

TEST_F(SignalsInAnswers, the_text_says_what_was_seen_and_what_was_to_be_expected) {
  fight_each_other();
  const std::string text = project.run("why", request_of({{"a", "rbf"}, {"b", "hg"}})).out;
  EXPECT_THAT(text, HasSubstr("Event data: 4 fights between the two,"));
  EXPECT_THAT(text, HasSubstr("entente signals rbf hg"));
}

}  // namespace
}  // namespace entente::engine
