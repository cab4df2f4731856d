// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/small_pdf.hpp"

namespace entente::ingest {
namespace {

using testing::bomb_pdf;
using ::testing::Contains;
using testing::encrypted_pdf;
using ::testing::HasSubstr;
using testing::text_pdf;

Result<ParsedDocument> parse(const std::string& pdf, const IngestLimits& limits = {}) {
  return parse_pdf({.place = "paper.pdf", .bytes = pdf, .text = ""}, limits);
}

class Pdf : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto parsed = parse(text_pdf({"words"}));
    if (!parsed && parsed.error().code == ErrorCode::tool_missing) {
      GTEST_SKIP() << "pdftotext is not installed";
    }
  }
};

TEST_F(Pdf, pages_are_parted_by_a_blank_line_and_a_form_feed) {
  const auto parsed = parse(text_pdf({"The BLA has denied it.", "Second page."}));
  ASSERT_TRUE(parsed.has_value()) << to_text(parsed.error());
  EXPECT_EQ(parsed->text, "The BLA has denied it.\n\n\fSecond page.\n");
}

TEST_F(Pdf, title_and_day_are_those_of_the_file_and_the_day_is_told_to_be_so) {
  const auto parsed = parse(text_pdf({"words"}));
  EXPECT_EQ(parsed->metadata.title, "Talks in Quetta");
  EXPECT_EQ(parsed->metadata.published, make_date(2022, 5, 9));
  EXPECT_THAT(parsed->warnings, Contains(HasSubstr("the making of the PDF, 2022-05-09")));
}

TEST_F(Pdf, an_encrypted_one_is_told_to_be_so) {
  const Error error = parse(encrypted_pdf()).error();
  EXPECT_EQ(error.code, ErrorCode::document_encrypted);
  EXPECT_EQ(error.place, "paper.pdf");
  EXPECT_THAT(error.way_out, HasSubstr("password"));
}

TEST_F(Pdf, a_broken_one_is_told_to_be_so) {
  const std::string whole = text_pdf({"words"});
  EXPECT_EQ(parse(whole.substr(0, 100)).error().code, ErrorCode::document_broken);
  EXPECT_EQ(parse("%PDF-1.7\nnothing more").error().code, ErrorCode::document_broken);
}

TEST_F(Pdf, one_without_text_is_told_to_be_a_scan) {
  const Error error = parse(text_pdf({""})).error();
  EXPECT_EQ(error.code, ErrorCode::file_empty);
  EXPECT_THAT(error.way_out, HasSubstr("text recognition"));
}

TEST_F(Pdf, a_bomb_is_stopped_by_the_limits) {
  IngestLimits limits;
  limits.child_cpu_seconds = 1;
  const Error by_time = parse(bomb_pdf(10), limits).error();
  EXPECT_EQ(by_time.code, ErrorCode::parser_limits);
  EXPECT_EQ(by_time.place, "paper.pdf");
  limits = {};
  limits.child_memory_bytes = 100ULL << 20U;
  EXPECT_EQ(parse(bomb_pdf(10), limits).error().code, ErrorCode::parser_limits);
}

TEST_F(Pdf, a_small_pile_of_forms_is_no_bomb) {
  const auto parsed = parse(bomb_pdf(1));
  ASSERT_TRUE(parsed.has_value()) << to_text(parsed.error());
  EXPECT_THAT(parsed->text, HasSubstr("again"));
}

TEST(PdfTool, that_is_missing_is_named_with_the_way_to_install_it) {
  IngestLimits limits;
  limits.tool_folders = {"/no/such/folder"};
  const auto parsed = parse_pdf({.place = "paper.pdf", .bytes = "%PDF-1.4", .text = ""}, limits);
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, ErrorCode::tool_missing);
  EXPECT_THAT(parsed.error().way_out, HasSubstr("apt-get install poppler-utils"));
}

TEST(PdfFormat, is_known_by_its_header_in_the_first_1024_bytes) {
  EXPECT_TRUE(is_pdf({"%PDF-1.7\n", ""}));
  EXPECT_TRUE(is_pdf({"\xEF\xBB\xBF%PDF-1.4", ""}));
  EXPECT_TRUE(is_pdf({"HTTP/1.1 200 OK\r\n\r\n%PDF-2.0", ""}));
  EXPECT_FALSE(is_pdf({std::string(2000, '\n') + "%PDF-1.4", ""}));
  EXPECT_FALSE(is_pdf({"A note on %PDF-1.4 and its header", ".pdf"}));
  EXPECT_FALSE(is_pdf({"%PDF-", ".pdf"}));
}

}  // namespace
}  // namespace entente::ingest
