// SPDX-License-Identifier: Apache-2.0
// assess --all and network, and how the other pairs come into one pair's answer.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

constexpr std::string_view kEnemies =
    "slug,name,aliases,kind,adverse_to,allied_with\n"
    "rbf,Red Banner Front,RBF,armed_group,velmora,\n"
    "hg,Hill Guard,HG,armed_group,velmora,\n"
    "velmora,Velmora,Government of Velmora,state,,\n";

constexpr std::string_view kFriendOfTheEnemy =
    "slug,name,aliases,kind,adverse_to,allied_with\n"
    "rbf,Red Banner Front,RBF,armed_group,velmora,\n"
    "hg,Hill Guard,HG,armed_group,,velmora\n"
    "velmora,Velmora,Government of Velmora,state,,\n";

Json json_of(SmallProject& project, std::string_view use_case, Request request) {
  return Json::parse(project.run(use_case, request.set_flag("json")).out);
}

Request all_pairs() { return Request{}.set_flag("all"); }

Json why(SmallProject& project) { return json_of(project, "why", request_of({{"a", "rbf"}, {"b", "hg"}})); }

SmallProject& with_note(SmallProject& project, std::string_view actors) {
  project.write("actors.csv", actors);
  project.write("note.txt", kNote);
  project.add({"note.txt"});
  return project;
}

TEST(WholeSystem, a_shared_enemy_raises_the_starting_point_and_says_so) {
  SmallProject project;
  const Json json = why(with_note(project, kEnemies));
  EXPECT_GT(json["prior_prob"].get<double>(), json["network"]["alone_prob"].get<double>() + 0.01);
  EXPECT_EQ(json["network"]["third_actors"][0]["actor"], "velmora");
  EXPECT_EQ(json["network"]["third_actors"][0]["with_a"], "hostile");
  EXPECT_GT(json["network"]["third_actors"][0]["balance"].get<double>(), 0.5);
  EXPECT_THAT(project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}})).out,
              HasSubstr("Third actors that weigh most: Velmora"));
}

TEST(WholeSystem, a_friend_of_the_enemy_lowers_it) {
  SmallProject project;
  const Json json = why(with_note(project, kFriendOfTheEnemy));
  EXPECT_LT(json["prior_prob"].get<double>(), json["network"]["alone_prob"].get<double>() - 0.005);
  EXPECT_LT(json["network"]["third_actors"][0]["balance"].get<double>(), 0);
}

TEST(WholeSystem, shares_still_sum_to_the_shift_from_the_prior_among_the_others) {
  SmallProject project;
  const Json json = why(with_note(project, kEnemies));
  EXPECT_NEAR(json["shares_sum_logit"].get<double>(), json["shift_logit"].get<double>(),
              1e-9 * std::abs(json["shift_logit"].get<double>()));
}

TEST(WholeSystem, all_pairs_give_each_the_figures_that_it_has_alone) {
  SmallProject project;
  with_note(project, kEnemies);
  const Json all = json_of(project, "assess", all_pairs());
  EXPECT_EQ(all["method"], "meanfield");
  EXPECT_EQ(all["converged"], true);
  ASSERT_FALSE(all["pairs"].empty());
  for (const Json& row : all["pairs"]) {
    const Json one = json_of(project, "assess", request_of({{"a", row["a"]}, {"b", row["b"]}}));
    EXPECT_EQ(row["prob"], one["prob"].back());
    EXPECT_EQ(row["interval"], one["interval"].back());
    EXPECT_EQ(row["claims"], one["claims"]);
  }
}

TEST(WholeSystem, the_reference_method_comes_near_the_fast_one_and_says_how_near) {
  SmallProject project;
  with_note(project, kEnemies);
  const Json gibbs = json_of(project, "assess", request_of({{"method", "gibbs"}}).set_flag("all"));
  EXPECT_EQ(gibbs["method"], "gibbs");
  EXPECT_LT(gibbs["reference"]["largest_difference"].get<double>(), 0.05);
  EXPECT_EQ(gibbs["reference"]["mixed"], true);
}

TEST(WholeSystem, an_empty_ledger_has_no_pair_and_says_what_to_do) {
  SmallProject project;
  EXPECT_THAT(project.run("assess", all_pairs()).out, HasSubstr("Next: entente add FILE"));
  EXPECT_TRUE(json_of(project, "assess", all_pairs())["pairs"].empty());
}

TEST(WholeSystem, two_organisations_or_all_of_them_but_not_both) {
  SmallProject project;
  const auto error = [&](const Request& request) { return error_of([&] { project.run("assess", request); }).code; };
  EXPECT_EQ(error(request_of({{"a", "rbf"}})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("all")), ErrorCode::usage);
  EXPECT_EQ(error(request_of({{"a", "rbf"}, {"b", "hg"}, {"method", "gibbs"}})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({{"from", "2022"}}).set_flag("all")), ErrorCode::usage);
}

TEST(Network, shows_triads_and_camps_with_their_proof) {
  SmallProject project;
  const Json json = json_of(with_note(project, kEnemies), "network", {});
  ASSERT_EQ(json["triads"].size(), 1U);
  EXPECT_EQ(json["triads"][0]["actors"].size(), 3U);
  EXPECT_EQ(json["camps"]["frustration_index"], 0);
  EXPECT_EQ(json["camps"]["proven"], true);
  EXPECT_EQ(json["camps"]["ties"], 3);
  EXPECT_EQ(json["camps"]["second"], Json::array({"Velmora"}));
  EXPECT_THAT(project.run("network", request_of({})).out,
              HasSubstr("0 ties break balance (proven the least there can be)"));
}

TEST(Network, three_enemies_leave_one_tie_out_of_balance) {
  SmallProject project;
  project.write("actors.csv",
                "slug,name,aliases,kind,adverse_to,allied_with\n"
                "rbf,Red Banner Front,RBF,armed_group,velmora;hg,\n"
                "hg,Hill Guard,HG,armed_group,velmora,\n"
                "velmora,Velmora,Government of Velmora,state,,\n");
  const Json json = json_of(project, "network", {});
  EXPECT_EQ(json["camps"]["frustration_index"], 1);
  EXPECT_EQ(json["camps"]["broken"].size(), 1U);
  EXPECT_LT(json["triads"][0]["pull"].get<double>(), 0);
}

TEST(Network, an_empty_project_has_none) {
  SmallProject project;
  EXPECT_THAT(project.run("network", request_of({})).out, Not(HasSubstr("Camps")));
}

TEST(Sources, show_what_each_voices_record_tells_beside_what_is_expected) {
  SmallProject project;
  const Json records = json_of(with_note(project, kEnemies), "sources", {})["records"];
  ASSERT_FALSE(records.empty());
  for (const Json& record : records) {
    EXPECT_GT(record["statements"].get<int>(), 0);
    EXPECT_GT(record["learned"]["hit_prob"].get<double>(), record["learned"]["false_alarm_prob"].get<double>());
  }
}

TEST(Sources, gibbs_tells_the_spread_of_each_ratio_and_how_the_chains_met) {
  SmallProject project;
  with_note(project, kEnemies);
  EXPECT_TRUE(json_of(project, "sources", {})["mixing"].is_null());
  const Json answer = json_of(project, "sources", request_of({{"method", "gibbs"}}));
  EXPECT_GE(answer["mixing"]["largest_r_hat"].get<double>(), 1.0);
  for (const Json& record : answer["records"]) {
    EXPECT_LT(record["ratio_interval"][0].get<double>(), record["learned"]["likelihood_ratio"].get<double>());
    EXPECT_GT(record["ratio_interval"][1].get<double>(), record["learned"]["likelihood_ratio"].get<double>());
  }
  EXPECT_THAT(project.run("sources", request_of({{"method", "gibbs"}})).out, HasSubstr("drawn by Gibbs: R-hat"));
}

TEST(Sources, another_grade_shows_what_it_would_move_and_changes_nothing) {
  SmallProject project;
  project.write("sources.csv", "slug,name,aliases,stance,grade,actor,licence,note\ndaily,The Daily,,neutral,A,,,\n");
  project.write("other.txt", "In March 2023 the Red Banner Front trained the Hill Guard.\n");
  project.write("other.txt.toml", "publisher = \"The Daily\"\ndate = 2023-04-01\n");
  project.add({"other.txt"});
  const std::string before = project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}})).out;
  const Json effects = json_of(project, "sources", request_of({{"grade", "daily=E"}}))["effects"];
  ASSERT_EQ(effects.size(), 1U);
  EXPECT_LT(effects[0]["prob_with_grade"].get<double>(), effects[0]["prob"].get<double>());
  EXPECT_EQ(project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}})).out, before);
  EXPECT_THAT(project.run("sources", request_of({{"grade", "daily=A"}})).out, HasSubstr("no answer"));
}

TEST(Sources, a_grade_that_is_none_and_a_slug_that_is_unknown_are_refused) {
  SmallProject project;
  const auto error = [&](const char* asked) {
    return error_of([&] { project.run("sources", request_of({{"grade", asked}})); });
  };
  EXPECT_EQ(error("daily").code, ErrorCode::usage);
  EXPECT_EQ(error("daily=G").code, ErrorCode::usage);
  EXPECT_THAT(error("nobody=A").what, HasSubstr("nobody"));
}

}  // namespace
}  // namespace entente::engine::testing
