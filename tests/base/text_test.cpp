// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace entente {
namespace {

TEST(CodePointIndex, counts_letters_of_one_to_four_bytes_as_one_each) {
  const CodePointIndex index("aé€😀z");  // 1 + 2 + 3 + 4 + 1 bytes
  EXPECT_EQ(index.size(), 5);
  EXPECT_EQ(index.byte_at(0), 0U);
  EXPECT_EQ(index.byte_at(1), 1U);
  EXPECT_EQ(index.byte_at(2), 3U);
  EXPECT_EQ(index.byte_at(3), 6U);
  EXPECT_EQ(index.byte_at(4), 10U);
  EXPECT_EQ(index.byte_at(5), 11U);
  EXPECT_EQ(index.code_point_at(6), 3);
  EXPECT_EQ(index.code_point_at(11), 5);
}

TEST(CodePointIndex, slices_exact_substrings) {
  const CodePointIndex index("Tête-à-tête, “ami”");
  EXPECT_EQ(index.slice({0, 4}), "Tête");
  EXPECT_EQ(index.slice({13, 18}), "“ami”");
  EXPECT_EQ(index.slice({3, 3}), "");
}

TEST(CodePointIndex, a_span_that_leaves_the_text_is_empty) {
  const CodePointIndex index("short");
  EXPECT_EQ(index.slice({0, 6}), "");
  EXPECT_EQ(index.slice({-1, 2}), "");
  EXPECT_EQ(index.slice({4, 2}), "");
  EXPECT_EQ(index.slice({5, 5}), "");
}

TEST(CodePointIndex, an_empty_text_has_no_code_points) {
  const CodePointIndex index("");
  EXPECT_EQ(index.size(), 0);
  EXPECT_EQ(index.byte_at(0), 0U);
  EXPECT_EQ(index.code_point_at(0), 0);
  EXPECT_EQ(index.code_point_at(10), 0);
}

// Byte offset of each code point, the naive way, and the size at the end.
std::vector<std::size_t> starts_of(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      starts.push_back(i);
    }
  }
  starts.push_back(text.size());
  return starts;
}

TEST(CodePointIndex, agrees_with_a_naive_count_on_random_long_texts) {
  constexpr unsigned kSeed = 7;
  std::mt19937 random(kSeed);
  const std::vector<std::string> letters{"a", "é", "€", "😀"};
  for (int round = 0; round < 20; ++round) {
    std::string text;
    const std::size_t letter_count = random() % 900;
    for (std::size_t i = 0; i < letter_count; ++i) {
      text += letters[random() % letters.size()];
    }
    const CodePointIndex index(text);
    const std::vector<std::size_t> starts = starts_of(text);
    ASSERT_EQ(static_cast<std::size_t>(index.size()) + 1, starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
      ASSERT_EQ(index.byte_at(static_cast<std::int32_t>(i)), starts[i]) << "seed " << kSeed << ", round " << round;
      ASSERT_EQ(index.code_point_at(starts[i]), static_cast<std::int32_t>(i));
    }
  }
}

TEST(Utf8, well_formed_text_is_accepted) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("plain"));
  EXPECT_TRUE(is_utf8("é € 😀 بلوچستان"));
  EXPECT_TRUE(is_utf8("\xF4\x8F\xBF\xBF"));          // U+10FFFF, the last
  EXPECT_TRUE(is_utf8("\xED\x9F\xBF\xEE\x80\x80"));  // the neighbours of the surrogates
  EXPECT_TRUE(is_utf8(std::string_view("\0a", 2)));
}

TEST(Utf8, every_ill_formed_kind_is_refused) {
  EXPECT_FALSE(is_utf8("\x80"));              // continuation with no lead
  EXPECT_FALSE(is_utf8("\xC3"));              // cut off
  EXPECT_FALSE(is_utf8("\xE2\x82"));          // cut off
  EXPECT_FALSE(is_utf8("\xF0\x9F\x98"));      // cut off
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong, two bytes
  EXPECT_FALSE(is_utf8("\xC1\xBF"));          // overlong, two bytes
  EXPECT_FALSE(is_utf8("\xE0\x9F\xBF"));      // overlong, three bytes
  EXPECT_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));  // overlong, four bytes
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(is_utf8("\xF5\x80\x80\x80"));  // no such lead
  EXPECT_FALSE(
      is_utf8("\xFF\xFE"
              "a"));                 // the mark of UTF-16
  EXPECT_FALSE(is_utf8("caf\xE9"));  // Latin-1
}

}  // namespace
}  // namespace entente
