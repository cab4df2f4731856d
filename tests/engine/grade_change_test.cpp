// SPDX-License-Identifier: Apache-2.0
#include "engine/grade_change.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "ledger/ledger.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

constexpr std::string_view kSources =
    "slug,name,stance,grade,note\n"
    "valley,Valley Post,neutral,C,\"kept \"\"as is\"\", with comma\"\n"
    "coast,Coast Daily,neutral,,\n";

class GradeChange : public ::testing::Test {
 protected:
  GradeChange() {
    project.write("sources.csv", kSources);
    project.write("note.txt", testing::kNote);
    project.write("note.txt.toml", "publisher = \"Valley Post\"\ndate = 2023-06-01\n");
    project.add({"note.txt"});
  }
  nlohmann::json grade(const std::string& slug, const std::string& grade, const std::string& note = "") {
    return nlohmann::json::parse(
        project.run("grade", request_of({{"source", slug}, {"grade", grade}, {"reason", note}}).set_flag("json")).out);
  }
  nlohmann::json source(std::size_t place) {
    return nlohmann::json::parse(project.run("sources", Request{}.set_flag("json")).out).at("sources").at(place);
  }
  std::string file() const { return testing::content_of(project.folder() / "sources.csv"); }
  SmallProject project;
};

TEST_F(GradeChange, it_is_written_into_the_row_and_kept_with_day_and_note) {
  const nlohmann::json changed = grade("valley", "A", "right on the camp");
  EXPECT_EQ(changed.at("old_grade"), "C");
  EXPECT_EQ(changed.at("new_grade"), "A");
  EXPECT_EQ(file(),
            "slug,name,stance,grade,note\n"
            "valley,Valley Post,neutral,A,\"kept \"\"as is\"\", with comma\"\n"
            "coast,Coast Daily,neutral,,\n");
  const nlohmann::json valley = source(0);
  EXPECT_EQ(valley.at("grade"), "A");
  ASSERT_EQ(valley.at("grades").size(), 1U);
  EXPECT_EQ(
      valley.at("grades").at(0),
      (nlohmann::json{{"day", "2023-06-15"}, {"old_grade", "C"}, {"new_grade", "A"}, {"note", "right on the camp"}}));
  EXPECT_FALSE(valley.at("is_edited_since"));
  EXPECT_TRUE(source(1).at("grades").empty());
}

TEST_F(GradeChange, the_answers_that_it_moves_are_those_that_the_trial_told_of) {
  const auto trial =
      nlohmann::json::parse(project.run("sources", request_of({{"grade", "valley=E"}}).set_flag("json")).out);
  ASSERT_FALSE(trial.at("effects").empty()) << "the case has an answer that the grade moves";
  EXPECT_EQ(grade("valley", "E").at("effects"), trial.at("effects"));
  const auto answer =
      nlohmann::json::parse(project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out);
  const auto& last = answer.at("at_least_prob").back();
  EXPECT_NEAR(last.at(4).get<double>(), trial.at("effects").at(0).at("prob_with_grade").get<double>(), 1e-9);
}

TEST_F(GradeChange, changes_are_told_oldest_first_and_an_edit_by_hand_is_seen) {
  grade("valley", "B");
  grade("valley", "D", "withdrew a report");
  EXPECT_EQ(source(0).at("grades").at(1).at("old_grade"), "B");
  EXPECT_FALSE(source(0).at("is_edited_since"));
  project.write("sources.csv", kSources);
  EXPECT_TRUE(source(0).at("is_edited_since"));
  EXPECT_THAT(project.run("sources", {}).out, HasSubstr("2023-06-15: B to D, withdrew a report\n"));
  EXPECT_THAT(project.run("sources", {}).out, HasSubstr("since then edited in sources.csv by hand"));
}

TEST_F(GradeChange, a_grade_that_it_has_and_a_slug_without_a_row_are_refused) {
  for (const auto& [slug, word] : {std::pair{"valley", "C"}, std::pair{"coast", "F"}, std::pair{"nobody", "A"}}) {
    EXPECT_THROW(grade(slug, word), Failure) << slug;
  }
  EXPECT_EQ(file(), kSources);
  EXPECT_TRUE(source(0).at("grades").empty());
}

TEST_F(GradeChange, without_a_file_that_can_be_written_nothing_is_recorded) {
  std::filesystem::create_directory(project.folder() / ".sources.csv.part");  // where the new file would be made
  EXPECT_THROW(grade("valley", "A"), Failure);
  EXPECT_EQ(file(), kSources);
  EXPECT_TRUE(source(0).at("grades").empty());
}

}  // namespace
}  // namespace entente::engine
