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

Json json_of(SmallProject& project, std::string_view use_case,
             std::vector<std::pair<std::string, std::string>> options) {
  options.emplace_back("json", "");
  return Json::parse(project.run(use_case, request_of(options)).out);
}

Json why(SmallProject& project) { return json_of(project, "why", {{"a", "rbf"}, {"b", "hg"}}); }

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
              HasSubstr("Velmora (hostile to both)"));
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
  const Json all = json_of(project, "assess", {{"all", ""}});
  EXPECT_EQ(all["method"], "meanfield");
  EXPECT_EQ(all["converged"], true);
  ASSERT_FALSE(all["pairs"].empty());
  for (const Json& row : all["pairs"]) {
    const Json one = json_of(project, "assess", {{"a", row["a"]}, {"b", row["b"]}});
    EXPECT_EQ(row["prob"], one["prob"].back());
    EXPECT_EQ(row["interval"], one["interval"].back());
    EXPECT_EQ(row["claims"], one["claims"]);
  }
}

TEST(WholeSystem, the_reference_method_comes_near_the_fast_one_and_says_how_near) {
  SmallProject project;
  with_note(project, kEnemies);
  const Json gibbs = json_of(project, "assess", {{"all", ""}, {"method", "gibbs"}});
  EXPECT_EQ(gibbs["method"], "gibbs");
  EXPECT_LT(gibbs["reference"]["largest_difference"].get<double>(), 0.05);
  EXPECT_EQ(gibbs["reference"]["mixed"], true);
}

TEST(WholeSystem, an_empty_ledger_has_no_pair_and_says_what_to_do) {
  SmallProject project;
  EXPECT_THAT(project.run("assess", request_of({{"all", ""}})).out, HasSubstr("Next: entente add FILE"));
  EXPECT_TRUE(json_of(project, "assess", {{"all", ""}})["pairs"].empty());
}

TEST(WholeSystem, two_organisations_or_all_of_them_but_not_both) {
  SmallProject project;
  const auto error = [&](const Request& request) { return error_of([&] { project.run("assess", request); }).code; };
  EXPECT_EQ(error(request_of({{"a", "rbf"}})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({{"all", ""}, {"a", "rbf"}, {"b", "hg"}})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({{"a", "rbf"}, {"b", "hg"}, {"method", "gibbs"}})), ErrorCode::usage);
  EXPECT_EQ(error(request_of({{"all", ""}, {"from", "2022"}})), ErrorCode::usage);
}

TEST(Network, shows_triads_and_camps_with_their_proof) {
  SmallProject project;
  const Json json = json_of(with_note(project, kEnemies), "network", {});
  ASSERT_EQ(json["triads"].size(), 1U);
  EXPECT_EQ(json["triads"][0]["actors"].size(), 3U);
  EXPECT_EQ(json["camps"]["frustration_index"], 0);
  EXPECT_EQ(json["camps"]["proven"], true);
  EXPECT_EQ(json["camps"]["ties"], 2);
  EXPECT_EQ(json["camps"]["second"], Json::array({"Velmora"}));
  EXPECT_THAT(project.run("network", request_of({})).out, HasSubstr("0 ties break balance (proven the least there can be)"));
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

}  // namespace
}  // namespace entente::engine::testing
