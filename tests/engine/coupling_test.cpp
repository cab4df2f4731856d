// SPDX-License-Identifier: Apache-2.0
#include "engine/coupling.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr int kDays = 730;

// A project in whose ledger events are put as a data set would.
class Coupling : public ::testing::Test {
 protected:
  void fight(const std::string& a, const std::string& b, int day) {
    const Date date = make_date(2021, 1, 1) + std::chrono::days{day};
    Event event{.id = std::to_string(events.size()), .kind = EventKind::fight, .first_day = date, .last_day = date};
    event.day_precision = DayPrecision::day;
    event.parties = {{a, "", EventSide::a, PartyRole::main}, {b, "", EventSide::b, PartyRole::main}};
    events.push_back(event);
  }
  Json couple(const std::vector<std::pair<std::string, std::string>>& more = {}) {
    Request request = request_of({{"a", "rbf"}, {"b", "hg"}});
    for (const auto& [name, value] : more) {
      request.add(name, value);
    }
    return Json::parse(project.run("couple", request.set_flag("json")).out);
  }
  // The coupling of one side's events with the other's.
  static Json between(const Json& answer, const std::string& from, const std::string& to) {
    for (const Json& each : answer.at("couplings")) {
      const Json& streams = answer.at("streams");
      if (streams.at(each.at("from").get<std::size_t>()).at("actor") == from &&
          streams.at(each.at("to").get<std::size_t>()).at("actor") == to) {
        return each;
      }
    }
    return {};
  }
  bool happens(double prob) { return std::uniform_real_distribution<double>{}(random) < prob; }

  void perhaps(double prob, const std::string& group, int day) {
    if (happens(prob)) {
      fight(group, "Local Police", day);
    }
  }

  // From the next day on, each day with the same chance as the one before it.
  int soon() { return 1 + std::geometric_distribution<int>(0.35)(random); }

  SmallProject project;
  std::vector<Event> events;
  std::mt19937_64 random{7};
};

TEST_F(Coupling, what_follows_on_the_other_sides_events_is_found) {
  for (int day = 0; day + 2 < kDays; ++day) {
    if (happens(0.1)) {
      fight("Red Banner Front", "Velmora", day);
      perhaps(0.6, "Hill Guard", day + (happens(0.3) ? 2 : 1));
    }
    perhaps(0.04, "Hill Guard", day);
  }
  project.store(events);
  const Json answer = couple();
  const Json follows = between(answer, "rbf", "hg");
  EXPECT_LE(follows.at("p"), 0.005);  // the least that 199 shifts can give
  EXPECT_NEAR(follows.at("branching").get<double>(), 0.6, 0.2);
  EXPECT_THAT(follows.at("sentence").get<std::string>(), HasSubstr("After an armed event with Red Banner Front"));
  EXPECT_GT(between(answer, "hg", "rbf").at("p"), 0.01);
}

TEST_F(Coupling, a_cause_that_both_answer_to_takes_the_coupling_away) {
  for (int day = 0; day + 3 < kDays; ++day) {
    if (happens(0.06)) {
      fight("Velmora", "Some Others", day);
      perhaps(0.7, "Red Banner Front", day + 1);
      perhaps(0.7, "Hill Guard", std::min(kDays - 1, day + soon()));
    }
    perhaps(0.03, "Red Banner Front", day);
    perhaps(0.03, "Hill Guard", day);
  }
  project.store(events);
  const Json blind = between(couple(), "rbf", "hg");
  const Json told = between(couple({{"with", "velmora"}}), "rbf", "hg");
  EXPECT_LE(blind.at("p"), 0.05);
  EXPECT_GT(told.at("p"), blind.at("p"));
  EXPECT_LT(told.at("branching"), blind.at("branching"));
  EXPECT_GT(told.at("explained_share"), 0.4);
}

TEST_F(Coupling, what_both_take_part_in_is_no_coupling_and_is_told) {
  for (int day = 0; day < kDays; day += 9) {
    fight("Red Banner Front", "Hill Guard", day);
    fight("Red Banner Front", "Velmora", day + 3);
    fight("Hill Guard", "Velmora", day + 6);
  }
  project.store(events);
  const Json answer = couple();
  EXPECT_EQ(answer.at("streams").at(0).at("events"), 82);
  EXPECT_THAT(answer.at("notes").dump(), HasSubstr("Events that both take part in are left out: 82."));
}

TEST_F(Coupling, swapping_the_sides_changes_no_figure) {
  for (int day = 0; day < kDays; ++day) {
    if (happens(0.08)) {
      fight("Red Banner Front", "Velmora", day);
    }
    if (happens(0.08)) {
      fight("Hill Guard", "Velmora", day);
    }
  }
  project.store(events);
  const Json answer = between(couple(), "rbf", "hg");
  const Json swapped = between(
      Json::parse(project.run("couple", request_of({{"a", "hg"}, {"b", "rbf"}}).set_flag("json")).out), "rbf", "hg");
  EXPECT_EQ(answer.at("branching"), swapped.at("branching"));
  EXPECT_EQ(answer.at("p"), swapped.at("p"));
}

TEST_F(Coupling, where_nothing_is_known_of_a_side_the_message_tells_what_to_do) {
  fight("Red Banner Front", "Velmora", 1);
  project.store(events);
  const Error error = testing::error_of([&] { couple(); });
  EXPECT_EQ(error.code, ErrorCode::events_missing);
  EXPECT_EQ(error.place, "hg");
  EXPECT_THAT(error.way_out, HasSubstr("entente add"));
  EXPECT_EQ(testing::error_of([&] { couple({{"streams", "attacks,rumours"}}); }).code, ErrorCode::usage);
}

TEST_F(Coupling, of_all_pairs_is_tested_at_once_and_false_discoveries_are_held_down_over_all) {
  project.write("actors.csv", std::string(testing::kActors) + "rl,River League,,armed_group\n");
  for (int day = 0; day + 2 < kDays; ++day) {
    if (happens(0.08)) {
      fight("Red Banner Front", "Velmora", day);
      perhaps(0.6, "Hill Guard", day + 1);
    }
    perhaps(0.06, "River League", day);
  }
  project.store(events);
  const Outcome outcome = project.run("couple", Request().set_flag("all").set_flag("json"));
  const Json all = Json::parse(outcome.out);
  // The Red Banner Front fights Velmora alone: of these two no event remains that is not shared.
  EXPECT_EQ(all.at("pairs"), 5);
  EXPECT_EQ(all.at("thin_pairs"), 1);
  ASSERT_EQ(all.at("couplings").size(), 10U);
  const Json& first = all.at("couplings").front();
  EXPECT_EQ(first.at("from").at("actor"), "rbf");
  EXPECT_EQ(first.at("to").at("actor"), "hg");
  for (const Json& each : all.at("couplings")) {
    EXPECT_GE(each.at("false_discovery_share"), each.at("p"));
  }
  EXPECT_GT(first.at("false_discovery_share"), between(couple(), "rbf", "hg").at("false_discovery_share"));
  EXPECT_THAT(project.run("couple", Request().set_flag("all")).out, HasSubstr("of 10 influences between 5 pairs"));
}

TEST_F(Coupling, of_all_pairs_says_where_there_is_nothing_to_test) {
  const Outcome outcome = project.run("couple", Request().set_flag("all"));
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_THAT(outcome.out, HasSubstr("No two organisations have events or posts enough"));
}

TEST_F(Coupling, wants_two_organisations_or_all) {
  EXPECT_EQ(testing::error_of([&] { project.run("couple", Request().add("a", "rbf")); }).place, "A B");
  EXPECT_EQ(testing::error_of([&] { project.run("couple", Request().add("a", "rbf").set_flag("all")); }).place,
            "--all");
}

TEST_F(Coupling, intervals_can_be_drawn_from_the_fit) {
  for (int day = 0; day + 2 < kDays; ++day) {
    if (happens(0.1)) {
      fight("Red Banner Front", "Velmora", day);
      perhaps(0.5, "Hill Guard", day + 1);
    }
    perhaps(0.05, "Hill Guard", day);
  }
  project.store(events);
  const Json by_curve = between(couple(), "rbf", "hg").at("branching_interval");
  const Json drawn = between(couple({{"bootstrap", "60"}}), "rbf", "hg").at("branching_interval");
  EXPECT_NE(by_curve, drawn);
  EXPECT_NEAR(by_curve.at(0).get<double>(), drawn.at(0).get<double>(), 0.15);
  EXPECT_NEAR(by_curve.at(1).get<double>(), drawn.at(1).get<double>(), 0.15);
  EXPECT_EQ(testing::error_of([&] { couple({{"bootstrap", "0"}}); }).code, ErrorCode::usage);
}

TEST_F(Coupling, the_text_says_it_in_words_and_claims_no_more_than_it_shows) {
  for (int day = 0; day < kDays; day += 8) {
    fight("Red Banner Front", "Velmora", day);
    fight("Hill Guard", "Velmora", day + 1 + day % 3);
  }
  project.store(events);
  const std::string text = project.run("couple", request_of({{"a", "rbf"}, {"b", "hg"}})).out;
  EXPECT_THAT(text, HasSubstr("by chance alone as much would be seen"));
  EXPECT_THAT(text, HasSubstr("coupling is no proof of an"));
}

}  // namespace
}  // namespace entente::engine
