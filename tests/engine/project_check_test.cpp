// SPDX-License-Identifier: Apache-2.0
#include "engine/project_check.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "engine/project.hpp"
#include "ingest/hash.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::kNote;
using testing::SmallProject;

std::string original_name() { return ingest::sha256_hex(kNote) + ".txt"; }

void add_note(SmallProject& project) {
  project.write("note.txt", kNote);
  project.add({"note.txt"});
}

Outcome check(SmallProject& project) { return project.run("check", {}); }

int append_row(void* text, int /*columns*/, char** row, char** /*names*/) {
  *static_cast<std::string*>(text) += row[0];
  return 0;
}

// Runs SQL past the ledger, the triggers that keep it append-only dropped first.
void damage(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
  std::string drops;
  sqlite3_exec(database, "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_master WHERE type = 'trigger'", append_row,
               &drops, nullptr);
  EXPECT_EQ(sqlite3_exec(database, (drops + sql).c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
}

TEST(Check, a_new_project_is_in_order) {
  SmallProject project;
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_EQ(outcome.out, "All 0 documents and 0 claims are in order.\n");
}

TEST(Check, a_project_with_a_note_is_in_order) {
  SmallProject project;
  add_note(project);
  EXPECT_EQ(check(project).out, "All 1 document and 3 claims are in order.\n");
}

TEST(Check, an_original_that_was_changed_is_found) {
  SmallProject project;
  add_note(project);
  project.write("inputs/" + original_name(), "something else");
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(outcome.out, HasSubstr(original_name()));
  EXPECT_THAT(outcome.out, HasSubstr("changed"));
}

TEST(Check, an_original_that_is_gone_is_found) {
  SmallProject project;
  add_note(project);
  std::filesystem::remove(project.folder() / "inputs" / original_name());
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(outcome.out, HasSubstr("document note"));
}

TEST(Check, a_file_in_inputs_that_the_ledger_does_not_know_is_found) {
  SmallProject project;
  project.write("inputs/late.txt", kNote);
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(outcome.out, HasSubstr("entente add"));
}

TEST(Check, registries_that_cannot_be_read_are_both_found) {
  SmallProject project;
  project.write("actors.csv", "slug,name\nrbf,Red Banner Front\n");
  project.write("sources.csv", "slug,name,grade\nwire,Wire,Z\n");
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(outcome.out, HasSubstr("actors.csv"));
  EXPECT_THAT(outcome.out, HasSubstr("sources.csv"));
}

TEST(Check, a_document_whose_text_was_changed_in_the_ledger_is_found) {
  SmallProject project;
  add_note(project);
  damage(find_project(project.folder()).ledger_file(), "UPDATE texts SET text = replace(text, 'Hill', 'Mill')");
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(outcome.out, HasSubstr("note"));
}

TEST(Check, a_ledger_that_is_gone_is_found) {
  SmallProject project;
  add_note(project);
  std::filesystem::remove_all(project.folder() / ".entente");
  const Outcome outcome = check(project);
  EXPECT_EQ(outcome.exit, ExitCode::problems);
}

TEST(Check, json_lists_the_findings) {
  SmallProject project;
  project.write("inputs/late.txt", kNote);
  const Outcome outcome = project.run("check", Request{}.set_flag("json"));
  EXPECT_THAT(outcome.out, HasSubstr("\"is_in_order\": false"));
  EXPECT_THAT(outcome.out, HasSubstr("late.txt"));
}

}  // namespace
}  // namespace entente::engine
