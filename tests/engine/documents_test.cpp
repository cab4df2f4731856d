// SPDX-License-Identifier: Apache-2.0
#include "engine/documents.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

constexpr const char* kLetters = "Élan of the Hill Guard, written in Velmora.\n";  // 44 code points, 45 bytes

json asked(SmallProject& project, const std::string& use_case,
           const std::vector<std::pair<std::string, std::string>>& options = {}) {
  return json::parse(project.run(use_case, request_of(options).set_flag("json")).out);
}

SmallProject& with_notes(SmallProject& project) {
  project.write("note.txt", testing::kNote);
  project.write("letters.txt", kLetters);
  project.run("add", request_of({{"paths", "note.txt"},
                                 {"publisher", "Coast Daily"},
                                 {"date", "2022-06-01"},
                                 {"address", "https://coast.example/1"}}));
  project.add({"letters.txt"});
  return project;
}

TEST(Documents, are_listed_with_what_is_claimed_in_each) {
  SmallProject project;
  const json documents = asked(with_notes(project), "documents")["documents"];
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0]["document"], "letters");
  EXPECT_EQ(documents[0]["title"], "letters");
  EXPECT_EQ(documents[0]["publisher"], nullptr);
  EXPECT_EQ(documents[0]["characters"], 44);
  EXPECT_EQ(documents[0]["claims"], 0);
  EXPECT_EQ(documents[1]["published"], "2022-06-01");
  EXPECT_EQ(documents[1]["url"], "https://coast.example/1");
  EXPECT_EQ(documents[1]["added"], "2023-06-15");
  EXPECT_EQ(documents[1]["claims"], 3);
  EXPECT_EQ(documents[1]["proposed"], 3);
}

TEST(Documents, decisions_move_the_counts) {
  SmallProject project;
  const json claims = asked(with_notes(project), "document", {{"document", "note"}})["claims"];
  project.run("decide", request_of({{"claim", claims[0]["claim"]}, {"decision", "reject"}}));
  project.run("decide", request_of({{"claim", claims[1]["claim"]}, {"decision", "confirm"}}));
  const json note = asked(project, "documents")["documents"][1];
  EXPECT_EQ(note["claims"], 2);
  EXPECT_EQ(note["proposed"], 1);
  EXPECT_EQ(asked(project, "document", {{"document", "note"}})["claims"][0]["status"], "rejected");
}

TEST(Document, its_claims_lie_where_their_quotes_stand) {
  SmallProject project;
  const json note = asked(with_notes(project), "document", {{"document", "note"}});
  EXPECT_EQ(note["text"], testing::kNote);
  ASSERT_EQ(note["claims"].size(), 3U);
  const std::string text = note["text"];
  const CodePointIndex index(text);
  std::int32_t last = -1;
  for (const json& claim : note["claims"]) {
    EXPECT_EQ(index.slice({claim["start"], claim["end"]}), claim["quote"].get<std::string>());
    EXPECT_GE(claim["start"], last);
    last = claim["start"];
  }
  EXPECT_EQ(note["claims"][0]["cue"]["kind"], "accuse");
  EXPECT_EQ(note["claims"][0]["speaker_name"], "Velmora");
  EXPECT_EQ(note["claims"][2]["speaker_name"], "the author (Coast Daily)");
}

TEST(Document, is_found_by_its_hash_too) {
  SmallProject project;
  with_notes(project);
  const OpenProject opened = open_project(project.context());
  const std::string hash = opened.ledger.find_document(DocumentId{"note"})->sha256;
  EXPECT_EQ(asked(project, "document", {{"document", hash}})["document"], "note");
}

TEST(Document, one_that_is_not_there_is_told_with_those_that_are) {
  SmallProject project;
  with_notes(project);
  const Error error = testing::error_of([&] { project.run("document", request_of({{"document", "nothing"}})); });
  EXPECT_EQ(error.code, ErrorCode::document_unknown);
  EXPECT_THAT(error.way_out, HasSubstr("letters, note"));
}

TEST(Document, text_for_a_terminal_holds_the_text_and_its_claims) {
  SmallProject project;
  with_notes(project);
  const std::string shown = project.run("document", request_of({{"document", "note"}})).out;
  EXPECT_THAT(shown, HasSubstr("Coast Daily, 2022-06-01"));
  EXPECT_THAT(shown, HasSubstr("In May 2022 the Red Banner Front trained the Hill Guard."));
  EXPECT_THAT(shown, HasSubstr("3 claims. Next: entente decide"));
  const std::string without = project.run("document", request_of({{"document", "letters"}})).out;
  EXPECT_THAT(without, HasSubstr("No claims are read in it."));
  const std::string list = project.run("documents", {}).out;
  EXPECT_THAT(list, HasSubstr("2 documents"));
  EXPECT_THAT(list, HasSubstr("3 claims, 3 undecided"));
}

TEST(Document, a_text_cannot_steer_the_terminal) {
  SmallProject project;
  project.write("evil.txt", "The Hill Guard \x1b[2Jattacked the Red Banner Front on 3 May 2022.\n");
  project.add({"evil.txt"});
  EXPECT_EQ(project.run("document", request_of({{"document", "evil"}})).out.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace entente::engine
