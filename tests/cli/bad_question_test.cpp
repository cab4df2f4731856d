// SPDX-License-Identifier: Apache-2.0
// Questions that cannot be meant so, registries that contradict themselves, and ledgers with nothing in them: a clear
// error, or an answer that says how little it rests on.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/case_folder.hpp"

namespace entente::cli {
namespace {

using engine::testing::kActors;
using engine::testing::kNote;
using testing::CaseFolder;
using ::testing::HasSubstr;
using testing::Ran;
using Json = nlohmann::json;

using Words = std::vector<std::string>;

// Rows beside the three of kActors.
std::string refused_registry(const std::string& header_rest, const std::string& rows) {
  const CaseFolder project;
  project.write("actors.csv", "slug,name,aliases,kind" + header_rest + "\n" + rows);
  const Ran assess = project.run({"assess", "x", "y"});
  EXPECT_EQ(assess.exit, 1) << assess.out;
  EXPECT_THAT(assess.err, HasSubstr("actors.csv:"));
  return assess.err;
}

TEST(BadRegistry, contradictory_priors_are_named_with_both_places) {
  const std::string error =
      refused_registry(",adverse_to,allied_with", "x,Ex,,armed_group,y,\ny,Why,,armed_group,,x\n");
  EXPECT_THAT(error, HasSubstr("declared the contrary in line 2, column adverse_to"));
}

TEST(BadRegistry, an_actor_in_two_kinds) {
  EXPECT_THAT(refused_registry("", "x,Ex,,armed_group\nx,Ex,,state\ny,Why,,party\n"), HasSubstr("actors.csv:3"));
  EXPECT_THAT(refused_registry("", "x,Ex,,armed_group;state\ny,Why,,party\n"), HasSubstr("is no kind of actor"));
}

TEST(BadRegistry, a_cycle_of_parents) {
  EXPECT_THAT(refused_registry(",parent", "x,Ex,,armed_group,y\ny,Why,,armed_group,z\nz,Zed,,armed_group,x\n"),
              HasSubstr("would be a part of itself"));
}

TEST(BadRegistry, a_number_that_is_none_where_a_date_is_wanted) {
  EXPECT_THAT(refused_registry(",founded", "x,Ex,,armed_group,NaN\ny,Why,,armed_group,\n"),
              HasSubstr("column founded"));
}

TEST(BadRegistry, a_claim_of_a_time_before_an_actor_existed_is_flagged) {
  const CaseFolder project;
  project.write("actors.csv",
                "slug,name,aliases,kind,founded,dissolved\nrbf,Red Banner Front,RBF,armed_group,2021,\n"
                "hg,Hill Guard,HG,armed_group,,2021-06\nvelmora,Velmora,,state,,\n");
  project.write("note.txt",
                "In May 2019 the Red Banner Front trained the Hill Guard.\n\n"
                "In March 2022 the Red Banner Front supplied the Hill Guard.\n\n"
                "In April 2021 the Red Banner Front praised the Hill Guard.\n");
  project.run({"add", "note.txt", "--date", "2022-06-01"});
  const std::string text = project.run({"assess", "rbf", "hg"}).out;
  EXPECT_THAT(text, HasSubstr("1 claim speaks of a time before Red Banner Front existed"));
  EXPECT_THAT(text, HasSubstr("1 claim speaks of a time when Hill Guard existed no longer"));
}

TEST(BadQuestion, a_pair_of_an_actor_with_itself_is_refused_by_every_command_that_takes_one) {
  const CaseFolder project;
  for (const Words& words : {Words{"assess", "rbf", "RBF"},
                             {"why", "rbf", "rbf"},
                             {"history", "rbf", "Red Banner Front"},
                             {"report", "rbf", "rbf", "-o", "out.md"},
                             {"watch", "add", "rbf", "rbf"},
                             {"watch", "remove", "rbf", "rbf"},
                             {"claims", "--pair", "rbf,rbf"},
                             {"origins", "--pair", "rbf,rbf"},
                             {"contradictions", "--pair", "rbf,rbf"}}) {
    const Ran ran = project.run(words);
    EXPECT_EQ(ran.exit, 2) << words.front() << ": " << ran.out;
    EXPECT_THAT(ran.err, HasSubstr("are the same organisation")) << words.front();
  }
}

TEST(BadQuestion, weights_and_probabilities_that_are_none_are_refused) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  const std::string id = project.run({"claims"}).out.substr(0, 12);
  for (const char* certainty : {"-0.1,0.5", "nan,1", "0.9,0.2", "0.5,1.5", "0.5"}) {
    EXPECT_EQ(project.run({"decide", id, "correct", "--certainty", certainty}).exit, 2) << certainty;
  }
  for (const char* threshold : {"-1", "nan", "1", "0.5;"}) {
    const Ran ran = project.run({"watch", "add", "rbf", "hg", std::string("--threshold=") + threshold});
    EXPECT_EQ(ran.exit, 2) << threshold << ran.out;
  }
  for (const char* limit : {"0", "-1", "nan"}) {
    EXPECT_EQ(project.run({"history", "rbf", "hg", std::string("--limit=") + limit}).exit, 2) << limit;
  }
  EXPECT_EQ(project.findings(), "");
}

// Every command that answers, on a project in which there is nothing to answer from.
void expect_answers(const CaseFolder& project) {
  for (const Words& words : {Words{"assess", "rbf", "hg"},
                             {"assess", "--all"},
                             {"why", "rbf", "hg"},
                             {"history", "rbf", "hg"},
                             {"report", "rbf", "hg", "-o", "out.md"},
                             {"network"},
                             {"claims"},
                             {"origins"},
                             {"contradictions"},
                             {"sources"},
                             {"actors"},
                             {"watch"},
                             {"check"}}) {
    const Ran ran = project.run(words);
    EXPECT_EQ(ran.exit, 0) << words.front() << ": " << ran.err;
    EXPECT_FALSE(ran.out.empty()) << words.front();
    Words as_json = words;
    as_json.emplace_back("--json");
    const Ran json = project.run(as_json);
    EXPECT_EQ(json.exit, 0) << words.front() << ": " << json.err;
    EXPECT_TRUE(json.out.empty() || words.front() == "claims" || Json::accept(json.out)) << words.front() << json.out;
  }
}

TEST(EmptyLedger, every_command_answers_and_says_that_nothing_is_known) {
  const CaseFolder project;
  expect_answers(project);
  EXPECT_THAT(project.run({"assess", "rbf", "hg"}).out, HasSubstr("Not enough evidence"));
  EXPECT_THAT(project.run({"history", "rbf", "hg"}).out, HasSubstr("Nothing is known of the two"));
  EXPECT_THAT(project.run({"watch"}).out, HasSubstr("No question stands"));
}

TEST(AllRejected, the_answer_is_the_one_with_no_claims_and_says_how_many_were_rejected) {
  const CaseFolder project;
  const Json before = Json::parse(project.run({"assess", "rbf", "hg", "--json"}).out);
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  for (int i = 0; i < 3; ++i) {
    const std::string id = project.run({"claims", "--status", "proposed"}).out.substr(0, 12);
    ASSERT_EQ(project.run({"decide", id, "reject"}).exit, 0);
  }
  const Json after = Json::parse(project.run({"assess", "rbf", "hg", "--json"}).out);
  EXPECT_EQ(after.at("claims"), 0);
  EXPECT_EQ(after.at("prob").back(), before.at("prob").back());
  const std::string text = project.run({"assess", "rbf", "hg"}).out;
  EXPECT_THAT(text, HasSubstr("Not enough evidence"));
  EXPECT_THAT(text, HasSubstr("3 rejected"));
  expect_answers(project);
}

}  // namespace
}  // namespace entente::cli
