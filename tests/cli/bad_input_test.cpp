// SPDX-License-Identifier: Apache-2.0
// What a user may hand over by mistake, or a hostile site on purpose: a message that names file, place and way out, the
// exit code of docs/exit-codes-and-errors.md, and nothing half stored.
#include <gmock/gmock.h>

#include "tests/cli/case_folder.hpp"
#include "tests/ingest/small_pdf.hpp"

namespace entente::cli {
namespace {

using engine::testing::kNote;
using testing::CaseFolder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Ran;

// Adds one file that must be refused, and looks at all that must hold then.
std::string refusal_of(const std::string& name, const std::string& bytes) {
  const CaseFolder project;
  project.write(name, bytes);
  const Ran add = project.run({"add", name});
  EXPECT_EQ(add.exit, 1) << add.out << add.err;
  EXPECT_THAT(add.err, HasSubstr(name));
  EXPECT_THAT(project.inputs(), IsEmpty());
  EXPECT_THAT(project.findings(), IsEmpty());
  return add.err;
}

// Adds one file that is unusual but readable.
std::string answer_to(const std::string& name, const std::string& bytes) {
  const CaseFolder project;
  project.write(name, bytes);
  const Ran add = project.run({"add", name});
  EXPECT_EQ(add.exit, 0) << add.err;
  EXPECT_THAT(project.findings(), IsEmpty());
  return add.out;
}

std::string utf16_of(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char byte : text) {
    bytes += byte;
    bytes += '\0';
  }
  return bytes;
}

TEST(BadInput, an_empty_file) { EXPECT_THAT(refusal_of("empty.txt", ""), HasSubstr("empty")); }

TEST(BadInput, a_binary_file) {
  EXPECT_THAT(refusal_of("picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), HasSubstr("refused"));
}

TEST(BadInput, a_wrong_ending_is_only_a_hint) {
  EXPECT_THAT(answer_to("note.pdf", std::string(kNote)), HasSubstr("3 claims"));
  EXPECT_THAT(answer_to("page.txt", "<!DOCTYPE html><html><body><p>" + std::string(kNote) + "</p></body></html>"),
              HasSubstr("3 claims"));
}

TEST(BadInput, invalid_utf8_is_read_in_the_charset_it_has) {
  EXPECT_THAT(answer_to("latin.txt", "Caf\xe9 M\xfcller. " + std::string(kNote)), HasSubstr("3 claims"));
}

TEST(BadInput, utf16) { EXPECT_THAT(answer_to("wide.txt", utf16_of(kNote)), HasSubstr("3 claims")); }

TEST(BadInput, html_nested_100000_deep) {
  std::string page = "<!DOCTYPE html><html><body>";
  for (int depth = 0; depth < 100000; ++depth) {
    page += "<div>";
  }
  const CaseFolder project;
  project.write("deep.html", page + "<p>" + std::string(kNote) + "</p>");
  const Ran add = project.run({"add", "deep.html"});
  EXPECT_TRUE(add.exit == 0 || add.exit == 1) << "ended by signal " << -add.exit;
  EXPECT_THAT(add.out + add.err, HasSubstr("deep"));
  EXPECT_THAT(project.findings(), IsEmpty());
}

TEST(BadInput, a_broken_pdf) { EXPECT_THAT(refusal_of("cut.pdf", "%PDF-1.4\n1 0 obj <<"), HasSubstr("cut.pdf")); }

TEST(BadInput, an_encrypted_pdf) {
  EXPECT_THAT(refusal_of("locked.pdf", ingest::testing::encrypted_pdf()), HasSubstr("password"));
}

TEST(BadInput, a_file_that_is_not_there) {
  const CaseFolder project;
  const Ran add = project.run({"add", "gone.txt"});
  EXPECT_EQ(add.exit, 1);
  EXPECT_THAT(add.err, HasSubstr("gone.txt"));
}

TEST(BadInput, a_link_whose_file_has_vanished) {
  const CaseFolder project;
  std::filesystem::create_symlink(project.folder() / "gone.txt", project.folder() / "link.txt");
  const Ran add = project.run({"add", "link.txt"});
  EXPECT_EQ(add.exit, 1);
  EXPECT_THAT(add.err, HasSubstr("link.txt"));
}

TEST(BadInput, a_name_that_would_steer_the_terminal) {
  const CaseFolder project;
  const std::string name = "\x1b]0;title\x07.txt";
  project.write(name, "");
  const Ran add = project.run({"add", name});
  EXPECT_EQ(add.exit, 1);
  EXPECT_EQ(add.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(add.out.find('\x1b'), std::string::npos);
}

TEST(BadInput, an_unknown_actor_is_answered_with_the_nearest) {
  const CaseFolder project;
  const Ran assess = project.run({"assess", "rbg", "hg"});
  EXPECT_EQ(assess.exit, 2);
  EXPECT_THAT(assess.err, HasSubstr("rbf"));
}

TEST(BadInput, a_date_out_of_range) {
  const CaseFolder project;
  for (const char* date : {"1750-01-01", "2022-02-30", "9999"}) {
    const Ran assess = project.run({"assess", "rbf", "hg", "--as-of", date});
    EXPECT_EQ(assess.exit, 2) << date;
    EXPECT_THAT(assess.err, HasSubstr("--as-of"));
  }
}

TEST(BadInput, actors_that_share_a_name_are_named_with_their_line) {
  const CaseFolder project;
  project.write("actors.csv", "slug,name,aliases,kind\na,Alpha,X,armed_group\nb,Alpha,Y,armed_group\n");
  const Ran assess = project.run({"assess", "a", "b"});
  EXPECT_EQ(assess.exit, 1);
  EXPECT_THAT(assess.err, HasSubstr("actors.csv:3"));
}

TEST(BadInput, actors_with_bad_columns_are_told_which) {
  const CaseFolder project;
  project.write("actors.csv", "slug,title\na,Alpha\n");
  const Ran add = project.run({"add", project.write("note.txt", kNote)});
  EXPECT_EQ(add.exit, 1);
  EXPECT_THAT(add.err, HasSubstr("actors.csv"));
  EXPECT_THAT(add.err, HasSubstr("name"));
  EXPECT_THAT(project.inputs(), IsEmpty());
}

TEST(BadInput, a_config_with_an_unknown_key_is_told_the_line) {
  const CaseFolder project;
  project.write("entente.toml", "name = \"x\"\ncolour = \"red\"\n");
  const Ran check = project.run({"check"});
  EXPECT_EQ(check.exit, 1);
  EXPECT_THAT(check.err, HasSubstr("entente.toml:2"));
}

TEST(BadInput, no_project_around) {
  const engine::testing::TempFolder temp;
  const Ran claims = testing::run({.words = {"claims"}, .folder = temp.path()});
  EXPECT_EQ(claims.exit, 1);
  EXPECT_THAT(claims.err, HasSubstr("entente init"));
}

TEST(BadInput, a_project_where_one_is) {
  const CaseFolder project;
  const Ran init = project.run({"init"});
  EXPECT_EQ(init.exit, 1);
  EXPECT_THAT(init.err, HasSubstr("entente.toml"));
}

}  // namespace
}  // namespace entente::cli
