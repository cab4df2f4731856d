// SPDX-License-Identifier: Apache-2.0
#include "engine/passing_drives.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "domain/level.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr std::string_view kTalksDriver = "talks with the other's enemy";
constexpr std::string_view kPressureDriver = "common pressure by a state";
constexpr std::string_view kAdverseActors =
    "slug,name,aliases,kind,adverse_to\n"
    "rbf,Red Banner Front,RBF,armed_group,velmora\n"
    "hg,Hill Guard,HG,armed_group,velmora\n"
    "velmora,Velmora,Government of Velmora,state,\n";

// Two groups, both adverse to a state, with one claim of a tie.
class PassingDrives : public ::testing::Test {
 protected:
  PassingDrives() {
    project.write("actors.csv", kAdverseActors);
    add("tie", "Observers say the Red Banner Front trained the Hill Guard.", "2022-03-10");
  }
  void add(const std::string& name, const std::string& text, const std::string& date) {
    project.write(name + ".txt", text);
    project.run("add", request_of({{"paths", name + ".txt"}, {"date", date}, {"publisher", "Paper " + name}}));
  }
  void add_talks() { add("talks", "The Red Banner Front held peace talks with Velmora in May 2022.", "2022-06-01"); }
  static Event fight(const char* group, Date day, std::size_t number) {
    Event event{.id = std::to_string(number), .kind = EventKind::fight};
    event.first_day = event.last_day = day;
    event.day_precision = DayPrecision::day;
    event.parties = {{"Velmora", "", EventSide::a, PartyRole::main}, {group, "", EventSide::b, PartyRole::main}};
    event.place = {.country = "Velmora"};
    return event;
  }
  static void add_month(std::vector<Event>& events, unsigned month, unsigned fights) {
    for (unsigned i = 0; i < fights; ++i) {
      const Date day = make_date(static_cast<int>(2020 + (month + 6) / 12), 1 + (month + 6) % 12, 1 + i);
      events.push_back(fight("Red Banner Front", day, events.size()));
      events.push_back(fight("Hill Guard", day, events.size()));
    }
  }
  // A fight of both groups with the state in each month of three years, five in each of the last three.
  void add_offensive() {
    std::vector<Event> events;
    for (unsigned month = 0; month < 36; ++month) {
      add_month(events, month, month < 33 ? 1 : 5);
    }
    project.store(events);
  }
  Json assess(bool with_events = true) {
    Request request = request_of({{"a", "rbf"}, {"b", "hg"}});
    return Json::parse(
        project.run("assess", (with_events ? request : request.set_flag("without-events")).set_flag("json")).out);
  }
  Json what_if(const std::string& driver) {
    return Json::parse(
        project.run("whatif", request_of({{"a", "rbf"}, {"b", "hg"}, {"driver", driver}}).set_flag("json")).out);
  }
  // What comes and goes between the two groups.
  std::vector<PassingReason> reasons() {
    const OpenProject opened = open_project(project.context());
    const KnownClaims known = known_claims(opened, make_date(2023, 6, 15));
    const Month last = month_of(known.as_of);
    return passing_reasons({opened.actors, opened.sources}, known, {make_pair_of(ActorId{"rbf"}, ActorId{"hg"})},
                           {Month{last.number - 23}, last})
        .front();
  }
  std::vector<double> values_of(model::PassingDriver driver) {
    for (const PassingReason& reason : reasons()) {
      if (reason.driver == driver) {
        return reason.values;
      }
    }
    return {};
  }
  static double tactical(const Json& assessment) {
    return assessment.at("at_least_prob").back().at(index_of(Level::tactical)).get<double>();
  }
  std::vector<std::string> drivers() {
    const Request request = request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json");
    return Json::parse(project.run("why", request).out).at("network").at("drivers").get<std::vector<std::string>>();
  }
  SmallProject project;
};

TEST_F(PassingDrives, talks_with_the_others_enemy_lower_the_answer_and_are_named) {
  const Json before = assess();
  EXPECT_THAT(drivers(), Not(Contains(kTalksDriver)));
  add_talks();
  EXPECT_LT(tactical(assess()), tactical(before));
  EXPECT_THAT(drivers(), Contains(kTalksDriver));
  EXPECT_THAT(project.run("why", request_of({{"a", "rbf"}, {"b", "hg"}})).out,
              HasSubstr("Talks of Red Banner Front with Velmora, an enemy of Hill Guard"));
}

TEST_F(PassingDrives, talks_are_forgotten_by_half_in_two_years) {
  add_talks();
  const std::vector<double> of_talks = values_of(model::PassingDriver::talks_with_an_enemy);
  const std::size_t told = 10;  // May 2022
  EXPECT_EQ(of_talks[told - 1], 0);
  EXPECT_GT(of_talks[told], 0.2);
  EXPECT_NEAR(of_talks[told + 12], of_talks[told] * std::exp2(-0.5), 1e-9);
}

TEST_F(PassingDrives, talks_with_whom_nobody_fights_leave_trust_alone) {
  project.write("actors.csv", testing::kActors);
  add_talks();
  EXPECT_TRUE(values_of(model::PassingDriver::talks_with_an_enemy).empty());
}

TEST_F(PassingDrives, a_common_offensive_draws_the_two_together) {
  add_offensive();
  const std::vector<double> pressure = values_of(model::PassingDriver::common_pressure);
  EXPECT_EQ(pressure[0], 0);
  EXPECT_NEAR(pressure.back(), 0.75 / 2, 0.01);  // half: nothing is told of their ideology
  EXPECT_THAT(drivers(), Contains(kPressureDriver));
  EXPECT_GT(tactical(assess()), tactical(what_if(std::string(kPressureDriver) + "=0").at("after")));
}

TEST_F(PassingDrives, the_nearer_in_ideology_the_more_pressure_tells) {
  add_offensive();
  const double unknown = values_of(model::PassingDriver::common_pressure).back();
  project.write("actors.csv",
                "slug,name,aliases,kind,ideology\nrbf,Red Banner Front,RBF,armed_group,left\n"
                "hg,Hill Guard,HG,armed_group,left\nvelmora,Velmora,Government of Velmora,state,\n");
  EXPECT_NEAR(values_of(model::PassingDriver::common_pressure).back(), 2 * unknown, 1e-12);
}

TEST_F(PassingDrives, without_events_there_is_no_pressure) {
  const Json before = assess();
  add_offensive();
  EXPECT_EQ(assess(false), before);
}

TEST_F(PassingDrives, a_what_if_without_events_starts_from_the_answer_without_events) {
  add_offensive();
  const Request request = request_of({{"a", "rbf"}, {"b", "hg"}, {"driver", "shared goals=0"}});
  Request without = request;
  const auto before = [this](Request& asked) {
    return Json::parse(project.run("whatif", asked.set_flag("json")).out).at("before");
  };
  EXPECT_EQ(before(without.set_flag("without-events")), assess(false));
  Request with = request;
  EXPECT_NE(before(with), assess(false));
}

TEST_F(PassingDrives, a_what_if_takes_one_away) {
  add_talks();
  const Json answer = what_if(std::string(kTalksDriver) + "=0");
  EXPECT_LT(tactical(answer.at("before")), tactical(answer.at("after")));
  EXPECT_GT(tactical(what_if(std::string(kTalksDriver) + "=0").at("after")),
            tactical(what_if(std::string(kTalksDriver) + "=1").at("after")));
}

TEST_F(PassingDrives, a_driver_that_is_none_is_told_beside_all_that_are) {
  const Error error = testing::error_of([this] { what_if("luck=1"); });
  EXPECT_THAT(error.way_out, HasSubstr(std::string(kTalksDriver)));
  EXPECT_THAT(error.way_out, HasSubstr(std::string(kPressureDriver)));
}

}  // namespace
}  // namespace entente::engine
