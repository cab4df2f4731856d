// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

std::string first_id(SmallProject& project, const Request& request) {
  return project.run("claims", request).out.substr(0, 12);
}

TEST(ExplainClaim, marks_the_sentence_and_names_the_rows) {
  SmallProject project;
  project.write("note.txt", testing::kNote);
  project.add({"note.txt"});
  const std::string id = first_id(project, request_of({{"speaker", "velmora"}}));
  const Outcome told = project.run("explain-claim", request_of({{"claim", id}}));
  EXPECT_EQ(told.exit, ExitCode::done);
  EXPECT_THAT(told.out, HasSubstr("Claim " + id + ", proposed"));
  EXPECT_THAT(told.out, HasSubstr("╰cue"));
  EXPECT_THAT(told.out, HasSubstr("╰relation"));
  EXPECT_THAT(told.out, HasSubstr("lexicon/relations.tsv"));
  const auto json =
      nlohmann::json::parse(project.run("explain-claim", request_of({{"claim", id}}).set_flag("json")).out);
  EXPECT_EQ(json.at("claim"), id);
  EXPECT_TRUE(json.at("is_read_alike"));
  EXPECT_FALSE(json.at("marks").empty());
}

TEST(ExplainClaim, an_unknown_claim_is_refused) {
  SmallProject project;
  project.write("note.txt", testing::kNote);
  project.add({"note.txt"});
  EXPECT_EQ(testing::error_of([&] { project.run("explain-claim", request_of({{"claim", "ffff"}})); }).code,
            ErrorCode::claim_unknown);
}

TEST(ExplainClaim, a_decided_claim_that_is_read_no_more_is_shown_as_stored) {
  SmallProject project;
  project.write("note.txt", testing::kNote);
  project.add({"note.txt"});
  const std::string id = first_id(project, request_of({{"speaker", "velmora"}}));
  project.run("decide", request_of({{"claim", id}, {"decision", "confirm"}}));
  project.write("actors.csv",
                "slug,name,aliases,kind\n"
                "rbf,Red Banner Front,RBF,armed_group\n"
                "hg,Hill Guard,HG,armed_group\n");
  const Outcome told = project.run("explain-claim", request_of({{"claim", id}}));
  EXPECT_THAT(told.out, HasSubstr("The present reader does not make this claim"));
  EXPECT_THAT(told.out, HasSubstr("Velmora accused"));
}

}  // namespace
}  // namespace entente::engine
