// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

// The claim itself has five words, too few to be known as a copy.
constexpr std::string_view kStory =
    "Lorries crossed the bridge at night and traders in the market talked of it. RBF trained the Hill Guard. The toll "
    "house has stood empty since the spring, and the river is low.\n";
constexpr std::string_view kReprint =
    "Lorries crossed the bridge at night and traders in the market talked of it. RBF trained the Hill Guard. The toll "
    "house has stood empty since the spring, our reader writes.\n";
constexpr std::string_view kOwn =
    "Our own correspondent saw a camp above the tree line last week. RBF trained the Hill Guard. Nobody else has been "
    "there so far.\n";

// Families as "name: claims", in the order of the answer.
std::vector<std::string> families_of(SmallProject& project) {
  const auto answer = nlohmann::json::parse(project.run("origins", Request{}.set_flag("json")).out);
  std::vector<std::string> lines;
  for (const auto& family : answer.at("families")) {
    lines.push_back(family.at("name").get<std::string>() + ": " + std::to_string(family.at("claims").size()));
  }
  return lines;
}

// The id of the only claim of a document.
std::string claim_of(SmallProject& project, const std::string& document) {
  const auto answer = nlohmann::json::parse(project.run("origins", Request{}.set_flag("json")).out);
  for (const auto& family : answer.at("families")) {
    const auto& claims = family.at("claims");
    const auto found =
        std::find_if(claims.begin(), claims.end(), [&](const auto& claim) { return claim.at("document") == document; });
    if (found != claims.end()) {
      return found->at("claim");
    }
  }
  ADD_FAILURE() << "no claim in " << document;
  return "";
}

std::size_t origins_of_answer(SmallProject& project) {
  const auto answer =
      nlohmann::json::parse(project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out);
  return answer.at("origins");
}

void add(SmallProject& project, const std::string& name, std::string_view text, const std::string& metadata) {
  project.write(name + ".txt", text);
  project.write(name + ".txt.toml", metadata);
  project.add({name + ".txt"});
}

class Origins : public ::testing::Test {
 protected:
  Origins() {
    add(project, "one", kStory, "publisher = \"Daily\"\ndate = 2023-01-05\n");
    add(project, "two", kReprint, "publisher = \"Weekly\"\ndate = 2023-01-09\n");
    add(project, "three", kOwn, "publisher = \"Courier\"\ndate = 2023-01-12\n");
  }
  SmallProject project;
};

TEST_F(Origins, a_reprinted_passage_is_one_family_though_its_claim_is_short) {
  EXPECT_EQ(families_of(project), (std::vector<std::string>{"Daily: 2", "Courier: 1"}));
  EXPECT_EQ(origins_of_answer(project), 2U);
  EXPECT_THAT(project.run("origins", {}).out, HasSubstr("repeats the words of claim"));
}

TEST_F(Origins, a_split_and_its_undoing_are_in_force_at_once) {
  const std::string id = claim_of(project, "two");
  const Outcome split = project.run("origins", request_of({{"action", "split"}, {"claims", id}}));
  EXPECT_THAT(split.out, HasSubstr("Stored: claim " + id + " is split off."));
  EXPECT_EQ(origins_of_answer(project), 3U);
  project.run("origins", request_of({{"action", "undo"}, {"claims", id}}));
  EXPECT_EQ(origins_of_answer(project), 2U);
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST_F(Origins, a_join_makes_two_one) {
  const std::string one = claim_of(project, "one");
  const std::string three = claim_of(project, "three");
  Request join = request_of({{"action", "join"}, {"claims", one}});
  project.run("origins", join.add("claims", three));
  EXPECT_EQ(families_of(project), (std::vector<std::string>{"Daily: 3"}));
  EXPECT_EQ(origins_of_answer(project), 1U);
}

TEST_F(Origins, a_claim_of_its_own_voice_is_parted_from_the_voice_s_other_claims) {
  add(project, "four", "The Hill Guard was trained by the Red Banner Front in another valley, as maps show.\n",
      "publisher = \"Courier\"\ndate = 2023-01-20\n");
  ASSERT_EQ(families_of(project), (std::vector<std::string>{"Daily: 2", "Courier: 2"}));
  project.run("origins", request_of({{"action", "split"}, {"claims", claim_of(project, "four")}}));
  EXPECT_EQ(families_of(project),
            (std::vector<std::string>{"Daily: 2", "Courier: 1", "Courier, set apart by hand: 1"}));
}

TEST_F(Origins, a_credit_line_and_an_outlet_count_as_the_outlet) {
  add(project, "wired", "QUENLOW (Northern Wire) - The Red Banner Front supports the Hill Guard.\n",
      "publisher = \"Evening Sheet\"\ndate = 2023-02-01\n");
  add(project, "own", "The Red Banner Front supports the Hill Guard, and has done so for years in the north.\n",
      "publisher = \"Northern Wire\"\ndate = 2023-02-03\n");
  const std::vector<std::string> families = families_of(project);
  EXPECT_THAT(families, ::testing::Contains("Northern Wire: 2"));
  EXPECT_THAT(project.run("origins", Request{}.set_flag("all")).out, HasSubstr("“(Northern Wire)”"));
}

TEST_F(Origins, a_forwarded_post_counts_as_its_channel) {
  add(project, "post", "The Red Banner Front supports the Hill Guard.\n",
      "publisher = \"Repeater\"\nforwarded_from = \"Hill Voices\"\ndate = 2023-02-01\n");
  EXPECT_THAT(families_of(project), ::testing::Contains("Hill Voices: 1"));
}

TEST_F(Origins, wrong_use_is_refused_with_the_way_out) {
  const std::string id = claim_of(project, "one");
  const auto refused = [&](Request request) { return testing::error_of([&] { project.run("origins", request); }); };
  EXPECT_EQ(refused(request_of({{"action", "split"}})).code, ErrorCode::usage);
  EXPECT_EQ(refused(request_of({{"action", "join"}, {"claims", id}})).code, ErrorCode::usage);
  EXPECT_EQ(refused(request_of({{"action", "join"}, {"claims", id}}).add("claims", id)).code, ErrorCode::usage);
  EXPECT_EQ(refused(request_of({{"action", "undo"}, {"claims", id}})).code, ErrorCode::usage);
  EXPECT_EQ(refused(request_of({{"action", "split"}, {"claims", "ffff"}})).code, ErrorCode::claim_unknown);
  EXPECT_EQ(refused(request_of({{"reason", "why not"}})).code, ErrorCode::usage);
}

TEST_F(Origins, claims_of_different_pairs_are_not_joined) {
  add(project, "other", "Velmora attacked the Hill Guard near the border.\n", "publisher = \"Daily\"\n");
  const Error error = testing::error_of([&] {
    Request join = request_of({{"action", "join"}, {"claims", claim_of(project, "one")}});
    project.run("origins", join.add("claims", claim_of(project, "other")));
  });
  EXPECT_EQ(error.code, ErrorCode::usage);
  EXPECT_THAT(error.what, HasSubstr("velmora"));
}

}  // namespace
}  // namespace entente::engine
