// SPDX-License-Identifier: Apache-2.0
#include "engine/simulated_world.hpp"

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/world_files.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::content_of;
using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

WorldPlan small_plan(std::uint64_t seed = 1) {
  return {.seed = seed, .actors = 5, .months = 12, .sources = 4, .claims = 60, .last = make_month(2023, 12)};
}

TEST(SimulatedWorld, the_same_seed_gives_the_same_bytes_and_another_one_others) {
  EXPECT_EQ(truth_to_json(simulate_world(small_plan())), truth_to_json(simulate_world(small_plan())));
  EXPECT_NE(truth_to_json(simulate_world(small_plan())), truth_to_json(simulate_world(small_plan(2))));
}

TEST(SimulatedWorld, more_claims_leave_levels_and_figures_as_they_are) {
  WorldPlan more = small_plan();
  more.claims = 90;
  const SimulatedWorld one = simulate_world(small_plan());
  const SimulatedWorld other = simulate_world(more);
  EXPECT_EQ(one.level, other.level);
  for (std::size_t i = 0; i < one.figures.size(); ++i) {
    EXPECT_EQ(one.figures[i].bias, other.figures[i].bias);
  }
}

TEST(SimulatedWorld, levels_stay_as_often_as_the_model_says) {
  WorldPlan plan = small_plan();
  plan.actors = 20;
  plan.months = 60;
  const SimulatedWorld world = simulate_world(plan);
  std::size_t stays = 0;
  std::size_t steps = 0;
  for (const std::vector<std::size_t>& levels : world.level) {
    for (std::size_t month = 1; month < levels.size(); ++month) {
      stays += levels[month] == levels[month - 1] ? 1U : 0U;
      ++steps;
    }
  }
  const double share = static_cast<double>(stays) / static_cast<double>(steps);
  EXPECT_GT(share, 0.86);  // a month keeps its level with .88 to .96 (src/model/parameters.hpp)
  EXPECT_LT(share, 0.98);
}

TEST(SimulatedWorld, each_copy_has_the_words_of_an_earlier_text_by_whichever_publisher) {
  const SimulatedWorld world = simulate_world(small_plan());
  std::size_t copies = 0;
  for (std::size_t i = 0; i < world.claims.size(); ++i) {
    const WorldClaim& claim = world.claims[i];
    if (claim.copy_of != WorldClaim::kNoCopy) {
      ++copies;
      EXPECT_LT(claim.copy_of, i);
      EXPECT_TRUE(claim.text.starts_with(world.claims[claim.copy_of].text));
      EXPECT_NE(claim.text, world.claims[claim.copy_of].text) << "the same bytes would be the same document";
      EXPECT_GE(claim.published, world.claims[claim.copy_of].published);
    }
  }
  EXPECT_GT(copies, 0U);
}

TEST(SimulatedWorld, plans_out_of_bounds_are_refused) {
  for (const auto& [option, value] : std::map<std::string, std::string>{
           {"actors", "2"}, {"actors", "41"}, {"months", "1"}, {"sources", "0"}, {"claims", "0"}, {"seed", "-1"}}) {
    SmallProject project;
    const Error error =
        testing::error_of([&] { project.run("simulate-world", request_of({{"dir", "world"}, {option, value}})); });
    EXPECT_EQ(error.code, ErrorCode::usage) << option;
    EXPECT_EQ(error.place, "--" + option);
    EXPECT_FALSE(std::filesystem::exists(project.folder() / "world")) << option;
  }
}

TEST(SimulatedWorld, a_project_that_is_there_is_left_alone) {
  SmallProject project;
  EXPECT_EQ(testing::error_of([&] { project.run("simulate-world", request_of({{"dir", "."}})); }).code,
            ErrorCode::project_exists);
}

TEST(SimulatedWorld, the_reader_reads_nearly_every_sentence_as_it_was_meant) {
  SmallProject project;
  project.run("simulate-world", request_of({{"dir", "world"}, {"claims", "150"}}));
  const Json truth = Json::parse(content_of(project.folder() / "world" / "truth.json"));
  project.context().working_folder = project.folder() / "world";
  project.run("add", request_of({{"paths", "inputs"}}));
  std::map<std::string, Json> read;
  std::istringstream lines(project.run("claims", Request{}.set_flag("json")).out);
  for (std::string line; std::getline(lines, line);) {
    const Json claim = Json::parse(line);
    read.emplace(claim.at("document"), claim);
  }
  std::size_t right = 0;
  for (const Json& meant : truth.at("claims")) {
    const auto found = read.find(meant.at("document"));
    if (found == read.end()) {
      continue;
    }
    const Json& claim = found->second;
    const std::set<std::string> sides{claim.at("a"), claim.at("b")};
    const bool is_pair = sides == std::set<std::string>{meant.at("a"), meant.at("b")};
    right += is_pair && claim.at("polarity") == meant.at("polarity") ? 1U : 0U;
  }
  EXPECT_GE(right, 145U) << "of 150";
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
  EXPECT_EQ(project.run("assess", Request{}.set_flag("all")).exit, ExitCode::done);
}

}  // namespace
}  // namespace entente::engine
