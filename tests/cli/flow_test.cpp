// SPDX-License-Identifier: Apache-2.0
// The program as a user meets it, from an empty folder to a report.
#include <gmock/gmock.h>

#include <cstdio>

#include "tests/cli/case_folder.hpp"

namespace entente::cli {
namespace {

using engine::testing::content_of;
using engine::testing::kNote;
using engine::testing::TempFolder;
using testing::CaseFolder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Ran;

TEST(Program, without_words_it_tells_what_it_does) {
  const Ran ran = testing::run({.words = {}, .folder = "/"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, HasSubstr("entente demo"));
  EXPECT_THAT(ran.out, HasSubstr("assess"));
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST(Program, help_shows_examples_first) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"assess", "--help"}, {"help", "assess"}, {"assess", "-h"}}) {
    const Ran ran = testing::run({.words = words, .folder = "/"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_LT(ran.out.find("Examples"), ran.out.find("Options"));
    EXPECT_THAT(ran.out, HasSubstr("--as-of DATE"));
  }
}

TEST(Program, a_mistyped_command_or_option_is_answered_with_the_nearest) {
  const Ran command = testing::run({.words = {"asess", "a", "b"}, .folder = "/"});
  EXPECT_EQ(command.exit, 2);
  EXPECT_THAT(command.err, HasSubstr("Did you mean entente assess?"));
  EXPECT_THAT(command.out, IsEmpty());
  const Ran option = testing::run({.words = {"assess", "a", "b", "--asof", "2022"}, .folder = "/"});
  EXPECT_EQ(option.exit, 2);
  EXPECT_THAT(option.err, HasSubstr("Did you mean --as-of?"));
}

TEST(Program, wrong_usage_exits_with_2) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"assess", "a"},
                                                {"assess", "a", "b", "c"},
                                                {"assess", "a", "b", "--level"},
                                                {"assess", "a", "b", "--level", "warm"},
                                                {"add"},
                                                {"report", "a", "b"},
                                                {"--colour"}}) {
    const Ran ran = testing::run({.words = words, .folder = "/"});
    EXPECT_EQ(ran.exit, 2) << words.back() << ": " << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("--help")) << words.back();
  }
}

TEST(Program, version_is_told_in_both_ways) {
  EXPECT_EQ(testing::run({.words = {"--version"}, .folder = "/"}).out,
            testing::run({.words = {"version"}, .folder = "/"}).out);
}

TEST(Program, the_whole_way_from_texts_to_a_report) {
  const CaseFolder project;
  project.write("notes/note.txt", kNote);
  project.write("notes/note.txt.toml", "publisher = \"Wire\"\ndate = 2022-06-01\n");
  const Ran add = project.run({"add", "notes"});
  EXPECT_EQ(add.exit, 0) << add.err;
  EXPECT_THAT(add.out, HasSubstr("Added 1 document with 3 claims"));
  const Ran claims = project.run({"claims", "--pair", "rbf,hg"});
  EXPECT_THAT(claims.out, HasSubstr("denied ties with the Hill Guard"));
  const Ran assess = project.run({"assess", "RBF", "Hill Guard"});
  EXPECT_EQ(assess.exit, 0) << assess.err;
  EXPECT_THAT(assess.out, HasSubstr("at least tactical"));
  const Ran why = project.run({"why", "rbf", "hg"});
  EXPECT_THAT(why.out, HasSubstr("trained the Hill Guard"));
  EXPECT_EQ(project.run({"report", "rbf", "hg", "-o", "out.html"}).exit, 0);
  EXPECT_THAT(content_of(project.folder() / "out.html"), HasSubstr("Co-operation is not guilt"));
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(Program, a_decision_moves_the_answer) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  const std::string id = project.run({"claims", "--speaker", "author"}).out.substr(0, 12);
  const std::string before = project.run({"assess", "rbf", "hg", "--json"}).out;
  const Ran decide = project.run({"decide", id, "reject", "--reason", "no source", "--by", "desk"});
  EXPECT_EQ(decide.exit, 0) << decide.err;
  EXPECT_NE(project.run({"assess", "rbf", "hg", "--json"}).out, before);
  EXPECT_THAT(project.run({"claims", "--status", "rejected"}).out, HasSubstr(id));
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(Program, origins_contradictions_and_the_reading_of_a_claim_are_shown) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  EXPECT_THAT(project.run({"origins", "--pair", "rbf,hg"}).out, HasSubstr("claims from 3 origins"));
  const Ran contradictions = project.run({"contradictions"});
  EXPECT_EQ(contradictions.exit, 0) << "what texts say is no problem of the project";
  EXPECT_THAT(contradictions.out, HasSubstr("against"));
  const std::string id = project.run({"claims", "--speaker", "velmora"}).out.substr(0, 12);
  EXPECT_THAT(project.run({"explain-claim", id}).out, HasSubstr("╰cue"));
  const Ran split = project.run({"origins", "split", id, "--reason", "own reporting", "--by", "desk"});
  EXPECT_EQ(split.exit, 0) << split.err;
  EXPECT_THAT(project.run({"origins", "--all"}).out, HasSubstr("split off by hand"));
  EXPECT_EQ(project.run({"origins", "undo", id}).exit, 0);
  EXPECT_EQ(project.run({"origins", "undo", id}).exit, 2) << "nothing is left to take back";
  EXPECT_EQ(project.run({"origins", "join", id}).exit, 2);
  EXPECT_EQ(project.run({"origins", "merge", id}).exit, 2);
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(Program, a_claim_as_json_has_the_promised_keys_and_no_others) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  project.run({"add", "note.txt"});
  const std::string lines = project.run({"claims", "--json"}).out;
  EXPECT_TRUE(lines.starts_with(R"({"document":)")) << lines;
  EXPECT_THAT(lines, Not(HasSubstr(R"("id":)")));
  EXPECT_THAT(lines, Not(HasSubstr(R"("rules":)")));
}

TEST(Program, commands_work_from_a_folder_below_the_project) {
  const CaseFolder project;
  const auto below = project.write("notes/deep/note.txt", kNote).parent_path();
  EXPECT_EQ(testing::run({.words = {"add", "note.txt"}, .folder = below}).exit, 0);
  EXPECT_EQ(testing::run({.words = {"assess", "rbf", "hg"}, .folder = below}).exit, 0);
}

TEST(Program, answers_go_to_stdout_and_messages_to_stderr) {
  const CaseFolder project;
  project.write("note.txt", kNote);
  const Ran add = project.run({"add", "note.txt", "gone.txt", "--json"});
  EXPECT_EQ(add.exit, 3);
  EXPECT_TRUE(add.out.starts_with("{"));
  EXPECT_THAT(add.err, HasSubstr("gone.txt"));
  EXPECT_THAT(add.err, Not(HasSubstr("adding 1/2"))) << "progress is for terminals";
  EXPECT_THAT(add.err, Not(HasSubstr("\x1b"))) << "and so is colour";
}

TEST(Program, a_full_stdout_is_an_error_and_not_a_silence) {
  const Ran ran = testing::run({.words = {"--help"}, .folder = "/", .out_file = "/dev/full"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.err, HasSubstr("stdout"));
}

TEST(Program, a_reader_that_leaves_early_ends_it_in_order) {
  const TempFolder temp;
  const std::string code = temp.path() / "code";
  const std::string command =
      "(sleep 0.1; \"" ENTENTE_PROGRAM "\" --help; echo $? > \"" + code + "\") 2>&1 | true; sleep 0.3";
  FILE* pipe = ::popen(command.c_str(), "r");  // NOLINT(bugprone-command-processor): a shell's pipe is what is tried
  ASSERT_NE(pipe, nullptr);
  ::pclose(pipe);
  EXPECT_EQ(content_of(code), "0\n");
}

TEST(Program, the_demo_runs_from_an_empty_folder_and_again) {
  const TempFolder temp;
  const Ran first = testing::run({.words = {"demo"}, .folder = temp.path()});
  EXPECT_EQ(first.exit, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("cd entente-demo"));
  const Ran second = testing::run({.words = {"demo"}, .folder = temp.path()});
  EXPECT_EQ(second.out, first.out);
  EXPECT_EQ(testing::run({.words = {"check"}, .folder = temp.path() / "entente-demo"}).exit, 0);
}

}  // namespace
}  // namespace entente::cli
