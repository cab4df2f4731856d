// SPDX-License-Identifier: Apache-2.0
// The rows that ask: claims, actors, sources, assess, why, report, demo, version.
#include <gmock/gmock.h>

#include <algorithm>

#include "engine/use_cases.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::content_of;
using ::testing::HasSubstr;
using testing::kNote;
using ::testing::Not;
using testing::request_of;
using testing::SmallProject;

void add_note(SmallProject& project) {
  project.write("note.txt", kNote);
  project.run("add", request_of({{"paths", "note.txt"}, {"publisher", "Wire"}, {"date", "2022-06-01"}}));
}

std::size_t line_count(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

TEST(Claims, each_shows_its_exact_quote) {
  SmallProject project;
  add_note(project);
  const Outcome outcome = project.run("claims", {});
  EXPECT_THAT(outcome.out, HasSubstr("denied ties with the Hill Guard"));
  EXPECT_THAT(outcome.out, HasSubstr("Next: entente decide"));
}

TEST(Claims, they_are_chosen_by_pair_speaker_document_and_status) {
  SmallProject project;
  add_note(project);
  const auto lines = [&](const std::vector<std::pair<std::string, std::string>>& options) {
    return line_count(project.run("claims", request_of(options).set_flag("json")).out);
  };
  EXPECT_EQ(lines({}), 3U);
  EXPECT_EQ(lines({{"pair", "hg,rbf"}}), 3U);
  EXPECT_EQ(lines({{"pair", "hg,velmora"}}), 0U);
  EXPECT_EQ(lines({{"speaker", "velmora"}}), 1U);
  EXPECT_EQ(lines({{"speaker", "author"}}), 1U);
  EXPECT_EQ(lines({{"document", "note"}}), 3U);
  EXPECT_EQ(lines({{"status", "rejected"}}), 0U);
}

TEST(Claims, a_pair_of_one_and_an_unknown_document_are_refused) {
  SmallProject project;
  add_note(project);
  const auto code = [&](const char* option, const char* value) {
    return testing::error_of([&] { project.run("claims", request_of({{option, value}})); }).code;
  };
  EXPECT_EQ(code("pair", "rbf"), ErrorCode::usage);
  EXPECT_EQ(code("pair", "rbf,nobody"), ErrorCode::actor_unknown);
  EXPECT_EQ(code("document", "gone"), ErrorCode::document_unknown);
}

TEST(Claims, without_documents_the_next_command_is_add) {
  SmallProject project;
  EXPECT_THAT(project.run("claims", {}).out, HasSubstr("entente add"));
}

TEST(Actors, organisations_and_proposals_are_listed) {
  SmallProject project;
  project.write("note.txt", "The Free Harbour Army trained the Hill Guard. The Free Harbour Army denied it.");
  project.add({"note.txt"});
  const std::string out = project.run("actors", {}).out;
  EXPECT_THAT(out, HasSubstr("3 organisations"));
  EXPECT_THAT(out, HasSubstr("Red Banner Front"));
  EXPECT_THAT(out, HasSubstr("Free Harbour Army"));
  EXPECT_THAT(project.run("actors", Request{}.set_flag("json")).out, HasSubstr("\"proposals\""));
}

TEST(Sources, publishers_without_a_row_are_named) {
  SmallProject project;
  add_note(project);
  EXPECT_THAT(project.run("sources", {}).out, HasSubstr("1 publisher is in no row"));
  project.write("sources.csv", "slug,name,aliases,stance,grade,actor,licence,note\nwire,Wire,,expert,B,,,\n");
  const std::string out = project.run("sources", {}).out;
  EXPECT_THAT(out, HasSubstr("Wire, expert, grade B"));
  EXPECT_THAT(out, Not(HasSubstr("in no row")));
}

TEST(Assess, it_says_the_answer_its_reasons_and_the_next_command) {
  SmallProject project;
  add_note(project);
  const Outcome outcome = project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}}));
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_THAT(outcome.out, HasSubstr("Red Banner Front and Hill Guard"));
  EXPECT_THAT(outcome.out, HasSubstr("As of 2023-06-15"));
  EXPECT_THAT(outcome.out, HasSubstr("entente why"));
}

TEST(Assess, the_same_question_gives_the_same_bytes) {
  SmallProject project;
  add_note(project);
  const auto ask = [&] { return project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out; };
  const std::string first = ask();
  EXPECT_TRUE(first.starts_with("{"));
  EXPECT_EQ(first, ask());
}

TEST(Why, every_item_is_listed) {
  SmallProject project;
  add_note(project);
  EXPECT_THAT(project.run("why", request_of({{"a", "rbf"}, {"b", "hg"}})).out, HasSubstr("trained the Hill Guard"));
  EXPECT_TRUE(project.run("why", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out.starts_with("{"));
}

TEST(Report, the_ending_of_the_name_decides_the_kind) {
  SmallProject project;
  add_note(project);
  for (const char* name : {"out.html", "out.md"}) {
    project.run("report", request_of({{"a", "rbf"}, {"b", "hg"}, {"out", name}}));
  }
  EXPECT_THAT(content_of(project.folder() / "out.html"), HasSubstr("<html"));
  EXPECT_THAT(content_of(project.folder() / "out.md"), HasSubstr("# "));
  const Error error =
      testing::error_of([&] { project.run("report", request_of({{"a", "rbf"}, {"b", "hg"}, {"out", "out.docx"}})); });
  EXPECT_EQ(error.code, ErrorCode::usage);
}

TEST(Demo, it_builds_the_sample_case_answers_and_is_used_again) {
  SmallProject project;
  const Outcome first = project.run("demo", request_of({{"dir", "sample"}}));
  EXPECT_EQ(first.exit, ExitCode::done) << project.log().text(LogKind::warning);
  EXPECT_THAT(first.out, HasSubstr("entente why bla ttp"));
  EXPECT_TRUE(std::filesystem::exists(project.folder() / "sample" / "entente.toml"));
  project.log().clear();
  const Outcome second = project.run("demo", request_of({{"dir", "sample"}}));
  EXPECT_EQ(second.out, first.out);
  EXPECT_THAT(project.log().text(LogKind::note), HasSubstr("using the demo"));
}

TEST(Demo, a_folder_with_other_files_is_left_alone) {
  SmallProject project;
  const auto file = project.write("mine/actors.csv", "my own list");
  const Error error = testing::error_of([&] { project.run("demo", request_of({{"dir", "mine"}})); });
  EXPECT_EQ(error.code, ErrorCode::project_exists);
  EXPECT_EQ(content_of(file), "my own list");
}

TEST(Version, it_names_program_and_reader) {
  SmallProject project;
  EXPECT_THAT(project.run("version", {}).out, HasSubstr("entente 0."));
}

}  // namespace
}  // namespace entente::engine
