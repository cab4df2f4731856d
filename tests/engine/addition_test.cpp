// SPDX-License-Identifier: Apache-2.0
#include "engine/addition.hpp"

#include <gmock/gmock.h>

#include "engine/project.hpp"
#include "ingest/hash.hpp"
#include "ledger/ledger.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;
using testing::content_of;
using ::testing::HasSubstr;
using testing::kActors;
using testing::kNote;
using testing::SmallProject;

Ledger ledger_of(const SmallProject& project) {
  return Ledger::open(find_project(project.folder()).ledger_file(), Ledger::Access::read_only);
}

std::vector<std::string> visible_inputs(const SmallProject& project) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(project.folder() / "inputs")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(".")) {
      names.push_back(name);
    }
  }
  return names;
}

TEST(Add, a_note_becomes_a_document_with_its_claims) {
  SmallProject project;
  project.write("note.txt", kNote);
  const Outcome outcome = project.add({"note.txt"});
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_THAT(outcome.out, HasSubstr("Added 1 document with 3 claims"));
  EXPECT_THAT(outcome.out, HasSubstr("Next: entente claims"));
  EXPECT_EQ(ledger_of(project).claims({}).size(), 3U);
}

TEST(Add, the_original_bytes_are_kept_under_their_hash_with_metadata_beside_them) {
  SmallProject project;
  project.write("note.txt", kNote);
  project.run("add",
              testing::request_of(
                  {{"paths", "note.txt"}, {"title", "On \"ties\""}, {"publisher", "Wire"}, {"date", "2022-06-01"}}));
  const std::string hash = ingest::sha256_hex(kNote);
  EXPECT_EQ(content_of(project.folder() / "inputs" / (hash + ".txt")), kNote);
  const std::string sidecar = content_of(project.folder() / "inputs" / (hash + ".txt.toml"));
  EXPECT_THAT(sidecar, HasSubstr("title = \"On \\\"ties\\\"\""));
  EXPECT_THAT(sidecar, HasSubstr("date = 2022-06-01"));
}

TEST(Add, options_win_over_the_sidecar) {
  SmallProject project;
  project.write("note.txt", kNote);
  project.write("note.txt.toml", "title = \"Old\"\npublisher = \"Wire\"\n");
  project.run("add", testing::request_of({{"paths", "note.txt"}, {"title", "New"}}));
  const auto document = ledger_of(project).find_document(DocumentId{"note"});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->metadata.title, "New");
  EXPECT_EQ(document->metadata.publisher, "Wire");
}

TEST(Add, the_same_bytes_twice_are_one_document) {
  SmallProject project;
  project.write("note.txt", kNote);
  project.write("copy.txt", kNote);
  project.add({"note.txt"});
  const Outcome again = project.add({"copy.txt"});
  EXPECT_EQ(again.exit, ExitCode::done);
  EXPECT_THAT(again.out, HasSubstr("copy.txt is already in the ledger as note"));
  EXPECT_EQ(ledger_of(project).document_count(), 1U);
}

TEST(Add, a_name_of_two_organisations_is_told_of_and_not_read) {
  SmallProject project;
  project.write("actors.csv", std::string(kActors) +
                                  "a,Guard of the Vale,Vale Guard,armed_group\n"
                                  "b,Old Vale Men,Vale Guard,armed_group\n");
  project.write("note.txt", "The Vale Guard supports the Hill Guard.");
  const Outcome outcome = project.add({"note.txt"});
  EXPECT_THAT(outcome.out, HasSubstr("\"Vale Guard\" in note (1 mention) may be a or b"));
  EXPECT_THAT(outcome.out, HasSubstr("0 claims"));
  EXPECT_THAT(project.run("actors", {}).out, HasSubstr("Vale Guard: a, b"));
}

TEST(Add, documents_of_one_name_are_told_apart_by_a_number) {
  SmallProject project;
  project.write("a/UN Report (2).txt", "The Red Banner Front trained the Hill Guard.");
  project.write("b/UN Report (2).txt", "The Hill Guard trained the Red Banner Front.");
  EXPECT_EQ(project.add({"a", "b"}).exit, ExitCode::done);
  EXPECT_TRUE(ledger_of(project).find_document(DocumentId{"un-report-2"}));
  EXPECT_TRUE(ledger_of(project).find_document(DocumentId{"un-report-2-2"}));
}

TEST(Add, one_bad_file_does_not_stop_the_others) {
  SmallProject project;
  project.write("texts/a-empty.txt", "");
  project.write("texts/b-note.txt", kNote);
  const Outcome outcome = project.add({"texts", "gone.txt"});
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(outcome.out, HasSubstr("Added 1 document"));
  EXPECT_THAT(outcome.out, HasSubstr("refused 2 files"));
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("a-empty.txt"));
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("gone.txt"));
}

TEST(Add, where_all_are_refused_it_failed) {
  SmallProject project;
  project.write("empty.txt", "");
  EXPECT_EQ(project.add({"empty.txt"}).exit, ExitCode::failed);
  EXPECT_TRUE(visible_inputs(project).empty());
}

TEST(Add, metadata_options_are_for_one_file) {
  SmallProject project;
  project.write("texts/note.txt", kNote);
  const Error error =
      testing::error_of([&] { project.run("add", testing::request_of({{"paths", "texts"}, {"publisher", "Wire"}})); });
  EXPECT_EQ(error.code, ErrorCode::usage);
}

TEST(Add, a_file_in_inputs_is_not_copied_again) {
  SmallProject project;
  project.write("inputs/note.txt", kNote);
  EXPECT_EQ(project.add({"inputs"}).exit, ExitCode::done);
  EXPECT_EQ(visible_inputs(project), std::vector<std::string>{"note.txt"});
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST(Add, the_lists_of_the_project_are_no_documents) {
  SmallProject project;
  project.write("note.txt", kNote);
  EXPECT_EQ(project.add({"."}).exit, ExitCode::done);
  EXPECT_EQ(ledger_of(project).document_count(), 1U);
}

TEST(Add, a_folder_without_documents_adds_none) {
  SmallProject project;
  std::filesystem::create_directory(project.folder() / "texts");
  const Outcome outcome = project.add({"texts"});
  EXPECT_THAT(outcome.out, HasSubstr("Added 0 documents"));
  EXPECT_THAT(outcome.out, HasSubstr("no document"));
}

TEST(Add, a_lost_ledger_is_made_again_from_inputs_with_the_same_ids) {
  SmallProject project;
  project.write("texts/note.txt", kNote);
  project.write("texts/note.txt.toml", "publisher = \"Wire\"\ndate = 2022-06-01\n");
  project.write("texts/second.txt", "The Hill Guard trained the Red Banner Front.");
  project.add({"texts"});
  const std::vector<Claim> before = ledger_of(project).claims({});
  std::filesystem::remove_all(project.folder() / ".entente");
  std::filesystem::remove_all(project.folder() / "texts");
  EXPECT_EQ(project.add({"inputs"}).exit, ExitCode::done);
  const std::vector<Claim> after = ledger_of(project).claims({});
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].id, before[i].id);
  }
  const auto document = ledger_of(project).find_document(DocumentId{"note"});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->file_name, "note.txt");
  EXPECT_EQ(document->metadata.publisher, "Wire");
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST(Add, what_a_killed_run_left_half_written_is_removed) {
  SmallProject project;
  const auto part = project.write("inputs/.0f0f.txt.part", "half");
  project.write("note.txt", kNote);
  project.add({"note.txt"});
  EXPECT_FALSE(std::filesystem::exists(part));
}

TEST(Add, names_in_no_registry_are_proposed) {
  SmallProject project;
  project.write("note.txt", "The Free Harbour Army trained the Hill Guard. The Free Harbour Army (FHA) denied it.\n");
  const Outcome outcome = project.add({"note.txt"});
  EXPECT_THAT(outcome.out, HasSubstr("in no registry: "));
  EXPECT_THAT(outcome.out, HasSubstr("Free Harbour Army"));
}

TEST(Add, json_names_what_was_added_and_refused) {
  SmallProject project;
  project.write("note.txt", kNote);
  const Outcome outcome =
      project.run("add", testing::request_of({{"paths", "note.txt"}, {"paths", "gone.txt"}}).set_flag("json"));
  EXPECT_THAT(outcome.out, HasSubstr("\"document\": \"note\""));
  EXPECT_THAT(outcome.out, HasSubstr("\"code\": \"file-missing\""));
}

TEST(Add, without_a_registry_nothing_is_stored) {
  SmallProject project;
  project.write("note.txt", kNote);
  project.write("actors.csv",
                "slug,name,aliases,kind\nrbf,Red Banner Front,RBF,armed_group\nx,Other,RBF,armed_group\n");
  const Error error = testing::error_of([&] { project.add({"note.txt"}); });
  EXPECT_EQ(error.code, ErrorCode::registry_invalid);
  EXPECT_THAT(error.place, HasSubstr("actors.csv"));
  EXPECT_TRUE(visible_inputs(project).empty());
}

TEST(Slug, it_keeps_letters_and_digits_only) {
  EXPECT_EQ(slug_of("UN Report (2)"), "un-report-2");
  EXPECT_EQ(slug_of("---"), "document");
  EXPECT_EQ(slug_of("Kalāt"), "kal-t");
  EXPECT_LE(slug_of(std::string(300, 'x')).size(), 60U);
}

}  // namespace
}  // namespace entente::engine
