// SPDX-License-Identifier: Apache-2.0
#include "ingest/ingest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "base/text.hpp"
#include "ingest/formats.hpp"
#include "ingest/hash.hpp"
#include "tests/ingest/small_pdf.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using namespace std::string_literals;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::TempFolder;

class Ingest : public ::testing::Test {
 protected:
  [[nodiscard]] Result<Ingested> add(const std::string& name, std::string_view bytes) const {
    return ingest_file(folder.write(name, bytes), limits);
  }
  // Errors must name the file, say what is wrong and the way out.
  void expect_error(const std::string& name, std::string_view bytes, ErrorCode code) const {
    const auto ingested = add(name, bytes);
    ASSERT_FALSE(ingested) << name;
    EXPECT_EQ(ingested.error().code, code) << to_text(ingested.error());
    EXPECT_THAT(ingested.error().place, HasSubstr(name));
    EXPECT_FALSE(ingested.error().what.empty());
    EXPECT_FALSE(ingested.error().way_out.empty());
  }

  TempFolder folder;
  IngestLimits limits;
};

TEST_F(Ingest, keeps_the_bytes_their_hash_and_the_text) {
  const std::string bytes = "The BLA has denied it.\r\nCaf\u00E9.\r\n";
  const auto ingested = add("a note.txt", bytes);
  ASSERT_TRUE(ingested) << to_text(ingested.error());
  EXPECT_EQ(ingested->bytes, bytes);
  EXPECT_EQ(ingested->document.sha256, sha256_hex(bytes));
  EXPECT_EQ(ingested->document.text, "The BLA has denied it.\nCaf\u00E9.\n");
  EXPECT_EQ(ingested->document.format, "txt");
  EXPECT_EQ(ingested->document.file_name, "a note.txt");
  EXPECT_THAT(ingested->warnings, IsEmpty());
}

TEST_F(Ingest, reads_each_format_of_the_table) {
  EXPECT_EQ(add("a.html", "<!doctype html><title>T</title><p>Text.")->document.text, "Text.");
  EXPECT_EQ(add("a.md", "# T\n\n*Text.*")->document.text, "T\n\nText.\n");
  const auto pdf = add("a.pdf", testing::text_pdf({"Text."}));
  if (!pdf && pdf.error().code == ErrorCode::tool_missing) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  EXPECT_EQ(pdf->document.text, "Text.\n");
  EXPECT_EQ(pdf->document.format, "pdf");
  EXPECT_EQ(format_table().size(), 4U);
}

TEST_F(Ingest, a_wrong_suffix_is_told_and_the_file_is_read_as_what_it_is) {
  const auto page = add("page.txt", "<html><body><p>Text.</p></body></html>");
  EXPECT_EQ(page->document.format, "html");
  EXPECT_THAT(page->warnings,
              ElementsAre(AllOf(HasSubstr("page.txt: "), HasSubstr(".txt"), HasSubstr("read as html"))));
  const auto text = add("note.PDF", "Just words.");
  EXPECT_EQ(text->document.format, "txt");
  EXPECT_THAT(text->warnings, ElementsAre(HasSubstr("read as txt")));
  EXPECT_THAT(add("README", "Just words.")->warnings, IsEmpty());
}

TEST_F(Ingest, the_sidecar_wins_over_what_the_document_tells_of_itself) {
  std::ignore = folder.write("a.html.toml", "title = 'From the sidecar'\nauthor = 'Staff'\n");
  const auto page = add("a.html", "<html><title>Own</title><meta property=og:site_name content='The Daily'><p>Text.");
  EXPECT_EQ(page->document.metadata.title, "From the sidecar");
  EXPECT_EQ(page->document.metadata.publisher, "The Daily");
  EXPECT_EQ(page->document.metadata.author, "Staff");
}

TEST_F(Ingest, a_bad_sidecar_stops_the_document) {
  std::ignore = folder.write("a.txt.toml", "titel = 'x'\n");
  const auto ingested = add("a.txt", "Words.");
  ASSERT_FALSE(ingested);
  EXPECT_EQ(ingested.error().code, ErrorCode::config_invalid);
  EXPECT_THAT(ingested.error().place, HasSubstr("a.txt.toml:1"));
}

TEST_F(Ingest, an_empty_file_is_refused) {
  expect_error("empty.txt", "", ErrorCode::file_empty);
  expect_error("blank.txt", " \r\n\t\n", ErrorCode::file_empty);
  expect_error("mark.txt", "\xEF\xBB\xBF\n", ErrorCode::file_empty);
  expect_error("blank.html", "<html><body><script>x</script></body></html>", ErrorCode::file_empty);
  expect_error("blank.md", "---\ntitle: x\n---\n", ErrorCode::file_empty);
}

TEST_F(Ingest, a_binary_file_is_refused_under_any_suffix) {
  const std::string picture = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s;
  expect_error("picture.png", picture, ErrorCode::file_binary);
  expect_error("picture.txt", picture, ErrorCode::file_binary);
  expect_error("picture.pdf", picture, ErrorCode::file_binary);
  expect_error("zeros.txt", std::string(100, '\0'), ErrorCode::file_binary);
  expect_error("zeros16.txt", "\xFF\xFE" + std::string(100, '\0'), ErrorCode::file_binary);
  expect_error("page.rtf", "{\\rtf1 words}", ErrorCode::format_unknown);
}

TEST_F(Ingest, utf16_is_text) {
  const auto ingested = add("a.txt",
                            "\xFF\xFE"
                            "T\0T\0P\0"s);
  ASSERT_TRUE(ingested) << to_text(ingested.error());
  EXPECT_EQ(ingested->document.text, "TTP");
  const auto page = add("a.html", "\xFE\xFF\0<\0h\0t\0m\0l\0>\0<\0p\0>\0T\0T\0P"s);
  EXPECT_EQ(page->document.text, "TTP");
  EXPECT_EQ(page->document.format, "html");
}

TEST_F(Ingest, invalid_utf8_is_read_with_a_warning) {
  const auto ingested = add("a.txt", "Caf\xE9 \x93no\x94");
  ASSERT_TRUE(ingested);
  EXPECT_TRUE(is_utf8(ingested->document.text));
  EXPECT_THAT(ingested->warnings, ElementsAre(AllOf(HasSubstr("a.txt: "), HasSubstr("was assumed"))));
}

TEST_F(Ingest, a_text_of_200_MB_is_taken_whole) {
  constexpr std::size_t kSize = 200'000'000;
  const std::string sentence = "The BLA has denied that it works with the TTP. ";
  const auto file = folder.write("large.txt", "");
  {
    std::ofstream out(file, std::ios::binary);
    for (std::size_t written = 0; written < kSize; written += sentence.size()) {
      out << sentence;
    }
  }
  const auto ingested = ingest_file(file, limits);
  ASSERT_TRUE(ingested) << to_text(ingested.error());
  EXPECT_GE(ingested->document.text.size(), kSize);
  EXPECT_EQ(ingested->bytes, ingested->document.text);
}

TEST_F(Ingest, a_file_over_the_limit_is_refused) {
  limits.file_bytes = 10;
  expect_error("large.txt", "eleven byte", ErrorCode::file_too_large);
}

TEST_F(Ingest, a_file_that_vanished_since_it_was_listed_is_told) {
  const auto file = folder.write("note.txt", "words");
  const auto listed = list_documents(folder.path());
  std::filesystem::remove(file);
  const auto ingested = ingest_file(listed.at(0), limits);
  ASSERT_FALSE(ingested);
  EXPECT_EQ(ingested.error().code, ErrorCode::file_missing);
}

TEST_F(Ingest, a_page_nested_100000_deep_is_refused) {
  std::string page = "<!doctype html><html><body>";
  for (int i = 0; i < 100'000; ++i) {
    page += "<div>";
  }
  expect_error("deep.html", page, ErrorCode::parser_limits);
}

TEST_F(Ingest, a_broken_pdf_is_refused) {
  const auto sound = add("a.pdf", testing::text_pdf({"Text."}));
  if (!sound && sound.error().code == ErrorCode::tool_missing) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  expect_error("broken.pdf", "%PDF-1.4 and no more", ErrorCode::document_broken);
  expect_error("locked.pdf", testing::encrypted_pdf(), ErrorCode::document_encrypted);
}

TEST_F(Ingest, a_file_name_that_is_no_utf8_becomes_readable) {
  const auto ingested = add("caf\xE9.txt", "Words.");
  ASSERT_TRUE(ingested);
  EXPECT_EQ(ingested->document.file_name, "caf\u00E9.txt");
}

// What 500 files of random bytes, some behind the start of a known format, must never do: crash, hang, or give text
// that is no UTF-8.
TEST_F(Ingest, random_files_give_valid_text_or_a_clear_error) {
  constexpr unsigned kSeed = 20220509;
  std::mt19937 random(kSeed);
  const std::vector<std::string> starts{"",
                                        "",
                                        "",
                                        "<html><body>",
                                        "<!doctype html><",
                                        "\xFF\xFE",
                                        "\xFE\xFF",
                                        "---\ntitle: ",
                                        "# [a](b) *",
                                        "\xEF\xBB\xBF",
                                        "%PDF-1.4\n"};
  const std::vector<std::string> suffixes{".txt", ".html", ".md", ".pdf", ""};
  const std::string alphabet = "ab <>/*_[]()`#-\n\"'=&;!\xC3\xA9\xE2\x80";
  for (int i = 0; i < 500; ++i) {
    std::string bytes = starts[random() % starts.size()];
    const bool is_texty = random() % 2 == 0;
    for (std::size_t length = random() % 600; length > 0; --length) {
      bytes += is_texty ? alphabet[random() % alphabet.size()] : static_cast<char>(random() % 256);
    }
    const auto ingested = add("random" + suffixes[random() % suffixes.size()], bytes);
    if (ingested) {
      EXPECT_TRUE(is_utf8(ingested->document.text)) << "seed " << kSeed << ", file " << i;
    } else {
      EXPECT_FALSE(ingested.error().way_out.empty()) << "seed " << kSeed << ", file " << i;
      EXPECT_NE(ingested.error().code, ErrorCode::internal);
    }
  }
}

}  // namespace
}  // namespace entente::ingest
