// SPDX-License-Identifier: Apache-2.0
#include "ingest/charset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"

namespace entente::ingest {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Charset, utf8_stays_as_it_is_and_loses_its_byte_order_mark) {
  EXPECT_EQ(decode_text("caf\u00E9").text, "caf\u00E9");
  const DecodedText marked = decode_text(
      "\xEF\xBB\xBF"
      "caf\u00E9");
  EXPECT_EQ(marked.text, "caf\u00E9");
  EXPECT_THAT(marked.warnings, IsEmpty());
}

TEST(Charset, text_is_not_normalised_so_that_quotes_stay_exact) {
  const std::string decomposed = "cafe\u0301";
  EXPECT_EQ(decode_text(decomposed).text, decomposed);
}

TEST(Charset, utf16_and_utf32_are_read_by_their_byte_order_marks) {
  EXPECT_EQ(decode_text("\xFF\xFE"
                        "a\0\xE9\0"s)
                .text,
            "a\u00E9");
  EXPECT_EQ(decode_text("\xFE\xFF\0a\0\xE9"s).text, "a\u00E9");
  EXPECT_EQ(decode_text("\xFF\xFE\0\0a\0\0\0\xE9\0\0\0"s).text, "a\u00E9");
  EXPECT_EQ(decode_text("\0\0\xFE\xFF\0\0\0a\0\0\0\xE9"s).text, "a\u00E9");
}

TEST(Charset, utf16_without_a_mark_is_known_by_its_zeros_and_told) {
  const DecodedText decoded = decode_text("B\0L\0A\0 \0d\0e\0n\0i\0e\0s\0"s);
  EXPECT_EQ(decoded.text, "BLA denies");
  EXPECT_THAT(decoded.warnings, ElementsAre(HasSubstr("UTF-16LE was assumed")));
  EXPECT_EQ(decode_text("\0B\0L\0A"s).charset, "UTF-16BE");
}

TEST(Charset, a_lone_surrogate_in_utf16_is_replaced_and_told) {
  const DecodedText decoded = decode_text(
      "\xFF\xFE"
      "a\0\0\xD8"
      "b\0"s);
  EXPECT_EQ(decoded.text, "a\uFFFDb");
  EXPECT_THAT(decoded.warnings, ElementsAre(HasSubstr("1 places are not valid UTF-16LE")));
}

TEST(Charset, a_long_text_is_converted_without_loss_at_the_seams) {
  std::string wide = "\xFF\xFE";
  std::string expected;
  for (int i = 0; i < 100'000; ++i) {
    wide += "\xE9\0\x3D\xD8\x00\xDE"s;  // e acute, grinning face as a pair of surrogates
    expected += "\u00E9\U0001F600";
  }
  EXPECT_EQ(decode_text(wide).text, expected);
}

TEST(Charset, invalid_utf8_falls_back_with_a_warning_that_names_the_charset) {
  const DecodedText decoded = decode_text("The caf\xE9 in Qu\xE9tta said \x93no\x94.");
  EXPECT_EQ(decoded.charset, "WINDOWS-1252");
  EXPECT_EQ(decoded.text, "The caf\u00E9 in Qu\u00E9tta said \u201Cno\u201D.");
  EXPECT_THAT(decoded.warnings, ElementsAre(HasSubstr("not valid UTF-8; WINDOWS-1252 was assumed")));
}

TEST(Charset, cyrillic_is_guessed) {
  const DecodedText decoded = decode_text("\xCF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0, \xFD\xF2\xEE \xF2\xE5\xF1\xF2");
  EXPECT_EQ(decoded.text,
            "\u041F\u0440\u0438\u0432\u0435\u0442 \u043C\u0438\u0440, \u044D\u0442\u043E "
            "\u0442\u0435\u0441\u0442");
}

TEST(Charset, utf8_with_some_damage_stays_utf8) {
  const DecodedText decoded = decode_text("\u201CNo ties\u201D, the \u2018ministry\u2019\xE2\x80 said. \xC3");
  EXPECT_EQ(decoded.text, "\u201CNo ties\u201D, the \u2018ministry\u2019\uFFFD said. \uFFFD");
  EXPECT_THAT(decoded.warnings, ElementsAre(HasSubstr("2 places are not valid UTF-8, which was assumed")));
}

TEST(Charset, a_page_is_read_as_its_head_declares) {
  EXPECT_EQ(decode_text("<html><meta charset=\"iso-8859-2\"><p>\xB1").text,
            "<html><meta charset=\"iso-8859-2\"><p>\u0105");
  EXPECT_EQ(decode_text("<html><meta http-equiv=x content='text/html; charset=ISO-8859-1'>\x93").charset,
            "windows-1252");
  EXPECT_EQ(decode_text("<?xml version='1.0' encoding='koi8-r'?><html>\xC1").text,
            "<?xml version='1.0' encoding='koi8-r'?><html>\u0430");
}

TEST(Charset, a_declared_charset_that_nobody_knows_is_not_believed) {
  const DecodedText decoded = decode_text("<html><meta charset=klingon>caf\xE9");
  EXPECT_TRUE(is_utf8(decoded.text));
  EXPECT_THAT(decoded.warnings, ElementsAre(HasSubstr("was assumed")));
}

TEST(Charset, line_ends_become_line_feeds) {
  EXPECT_EQ(decode_text("a\r\nb\rc\nd\r\n\r\ne\r").text, "a\nb\nc\nd\n\ne\n");
}

}  // namespace
}  // namespace entente::ingest
