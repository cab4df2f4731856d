// SPDX-License-Identifier: Apache-2.0
#include "engine/contradictions.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

TEST(Contradictions, list_both_quotes_and_end_as_done) {
  SmallProject project;
  project.write("note.txt", testing::kNote);
  project.write("note.txt.toml", "publisher = \"Wire\"\ndate = 2022-06-01\n");
  project.add({"note.txt"});
  const Outcome found = project.run("contradictions", {});
  EXPECT_EQ(found.exit, ExitCode::done);
  EXPECT_THAT(found.out, HasSubstr("denied ties with the Hill Guard"));
  EXPECT_THAT(found.out, HasSubstr("supporting the Hill Guard"));
  EXPECT_THAT(found.out, HasSubstr("One of the two contradicts others"));
}

TEST(Contradictions, of_another_pair_there_are_none) {
  SmallProject project;
  project.write("note.txt", testing::kNote);
  project.add({"note.txt"});
  EXPECT_THAT(project.run("contradictions", request_of({{"pair", "velmora,hg"}})).out,
              HasSubstr("No two statements contradict each other"));
  const auto json =
      nlohmann::json::parse(project.run("contradictions", request_of({{"pair", "rbf,hg"}}).set_flag("json")).out);
  EXPECT_FALSE(json.at("contradictions").empty());
}

TEST(Contradictions, reprints_of_one_story_contradict_a_denial_once) {
  SmallProject project;
  for (const char* paper : {"one", "two", "three"}) {
    const std::string name = std::string(paper) + ".txt";
    project.write(name,
                  std::string("In the north the Red Banner Front supports the Hill Guard with money and food.\n") +
                      std::string(paper));
    project.write(name + ".toml", std::string("publisher = \"") + paper + "\"\ndate = 2023-01-05\n");
    project.add({name});
  }
  project.write("denial.txt", "The Red Banner Front does not support the Hill Guard.\n");
  project.write("denial.txt.toml", "publisher = \"Other\"\ndate = 2023-01-08\n");
  project.add({"denial.txt"});
  const auto json = nlohmann::json::parse(project.run("contradictions", Request{}.set_flag("json")).out);
  ASSERT_EQ(json.at("contradictions").size(), 1U);
  EXPECT_EQ(json.at("contradictions").at(0).at("others"), 2);
}

TEST(Contradictions, the_only_one_of_a_class_against_another_of_it) {
  SmallProject project;
  project.write("one.txt", "The Red Banner Front is the only northern militia.\n");
  project.write("one.txt.toml", "publisher = \"Daily\"\ndate = 2023-01-05\n");
  project.write("two.txt", "The Hill Guard, a northern militia, has its own camps.\n");
  project.write("two.txt.toml", "publisher = \"Weekly\"\ndate = 2023-03-05\n");
  project.add({"one.txt", "two.txt"});
  const auto json = nlohmann::json::parse(project.run("contradictions", Request{}.set_flag("json")).out);
  ASSERT_EQ(json.at("contradictions").size(), 1U);
  EXPECT_EQ(json.at("contradictions").at(0).at("kind"), "only");
  EXPECT_TRUE(json.at("contradictions").at(0).at("left").at("claim").is_null());
  EXPECT_THAT(project.run("contradictions", {}).out, HasSubstr("the only northern militia has no other beside it"));
}

TEST(Contradictions, one_denial_of_several_pairs_is_one_item) {
  SmallProject project;
  project.write("actors.csv",
                "slug,name,aliases,kind\n"
                "rbf,Red Banner Front,RBF,armed_group\n"
                "hg,Hill Guard,HG,armed_group\n"
                "vale,Vale Union,,armed_group\n"
                "velmora,Velmora,Government of Velmora,state\n");
  project.write(
      "note.txt",
      "Velmora accused the Red Banner Front of arming the Hill Guard and the Vale Union. The Red Banner Front "
      "has denied these accusations.\n");
  project.add({"note.txt"});
  const auto json = nlohmann::json::parse(project.run("contradictions", Request{}.set_flag("json")).out);
  ASSERT_EQ(json.at("contradictions").size(), 1U);
  EXPECT_EQ(json.at("contradictions").at(0).at("also").size(), 1U);
}

}  // namespace
}  // namespace entente::engine
