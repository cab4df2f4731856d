// SPDX-License-Identifier: Apache-2.0
#include "engine/open_project.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <memory>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::SmallProject;

// Holds the ledger for writing, as another process would.
class Writer {
 public:
  explicit Writer(const std::filesystem::path& file) {
    sqlite3_open(file.c_str(), &database_);
    sqlite3_exec(database_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { sqlite3_close(database_); }

 private:
  sqlite3* database_ = nullptr;
};

constexpr std::string_view kMoreActors =
    "slug,name,aliases,kind\n"
    "rbf,Red Banner Front,RBF,armed_group\n"
    "hg,Hill Guard,HG,armed_group\n"
    "velmora,Velmora,Government of Velmora,state\n"
    "fha,Free Harbour Army,FHA,armed_group\n";

void add_note_on_three(SmallProject& project) {
  project.write("note.txt", "The Red Banner Front trained the Hill Guard. The Free Harbour Army armed the Hill Guard.");
  project.add({"note.txt"});
}

TEST(OpenProject, documents_are_read_again_when_actors_change) {
  SmallProject project;
  add_note_on_three(project);
  EXPECT_EQ(open_project(project.context()).ledger.claims({}).size(), 1U);
  EXPECT_EQ(project.log().text(LogKind::note), "");
  project.write("actors.csv", kMoreActors);
  EXPECT_EQ(open_project(project.context()).ledger.claims({}).size(), 2U);
  EXPECT_THAT(project.log().text(LogKind::note), HasSubstr("reading 1 document again"));
}

TEST(OpenProject, they_are_read_once_for_one_change) {
  SmallProject project;
  add_note_on_three(project);
  project.write("actors.csv", kMoreActors);
  open_project(project.context());
  project.log().clear();
  open_project(project.context());
  EXPECT_EQ(project.log().text(LogKind::note), "");
}

TEST(OpenProject, a_ledger_that_another_holds_is_used_with_its_older_readings) {
  SmallProject project;
  add_note_on_three(project);
  project.write("actors.csv", kMoreActors);
  const Writer writer(find_project(project.folder()).ledger_file());
  EXPECT_EQ(open_project(project.context()).ledger.claims({}).size(), 1U);
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("older ones are used"));
}

TEST(OpenProject, a_decision_outlives_a_new_reading) {
  SmallProject project;
  add_note_on_three(project);
  const std::string id = open_project(project.context()).ledger.claims({}).at(0).id.value;
  project.run("decide", testing::request_of({{"claim", id}, {"decision", "confirm"}}));
  project.write("actors.csv", kMoreActors);
  const std::vector<Claim> claims = open_project(project.context()).ledger.claims({.claim = ClaimId{id}});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims.at(0).status, ClaimStatus::confirmed);
}

TEST(OpenProject, a_ledger_that_is_gone_is_said_to_be_missing) {
  SmallProject project;
  std::filesystem::remove_all(project.folder() / ".entente");
  EXPECT_EQ(testing::error_of([&] { open_project(project.context()); }).code, ErrorCode::ledger_missing);
}

TEST(OpenProject, without_a_sources_file_there_are_no_sources) {
  SmallProject project;
  std::filesystem::remove(project.folder() / "sources.csv");
  EXPECT_TRUE(open_project(project.context()).sources.empty());
}

TEST(OpenProject, without_an_actors_file_it_is_named) {
  SmallProject project;
  std::filesystem::remove(project.folder() / "actors.csv");
  const Error error = testing::error_of([&] { open_project(project.context()); });
  EXPECT_EQ(error.code, ErrorCode::file_missing);
  EXPECT_THAT(error.place, HasSubstr("actors.csv"));
}

TEST(OpenProject, brings_the_ledger_of_an_older_version_up_to_date) {
  SmallProject project;
  project.write("note.txt", testing::kNote);
  project.add({"note.txt"});
  const std::string before = project.run("claims", {}).out;
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open((project.folder() / ".entente/ledger.sqlite").c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database,
                         "DROP TABLE forecast_resolutions; DROP TABLE forecasts; "
                         "DROP TABLE actor_merges; DROP TABLE grade_changes; DROP TABLE withdrawals; "
                         "DROP TABLE data_sets; DROP TABLE event_blocks; DROP TABLE channels; DROP TABLE posts; "
                         "DROP TABLE standing_looks; DROP TABLE standing_words; DROP TABLE origin_decisions; "
                         "ALTER TABLE readings DROP COLUMN reader; ALTER TABLE documents "
                         "DROP COLUMN forwarded_from; "
                         "PRAGMA user_version = 1",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  EXPECT_EQ(project.run("claims", {}).out, before);
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

}  // namespace
}  // namespace entente::engine
