// SPDX-License-Identifier: Apache-2.0
#include "read/text_parts.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/text.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kMegabyte = 1U << 20U;

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    text += part;
  }
  return text;
}

void expect_cover(const std::string& text) {
  std::size_t next = 0;
  for (const TextPart& part : cut_text(text, {})) {
    EXPECT_EQ(part.begin, next);
    EXPECT_LE(part.end - part.begin, 2 * kMegabyte);
    next = part.end;
  }
  EXPECT_EQ(next, text.size());
}

TEST(TextParts, of_most_documents_are_one) {
  EXPECT_EQ(cut_text("", {}).size(), 1U);
  EXPECT_EQ(cut_text(repeated("ALPHA won. ", kMegabyte - 20), {}).size(), 1U);
}

TEST(TextParts, cover_the_text_and_stay_small) {
  expect_cover("");
  expect_cover(repeated("ALPHA won.\n\n", 5 * kMegabyte));
  expect_cover(repeated("so it goes ", 5 * kMegabyte));
  expect_cover(repeated("x", 5 * kMegabyte));
  expect_cover(repeated("\xF0\x9F\x99\x82", 5 * kMegabyte));
  expect_cover(repeated("\x80", 3 * kMegabyte));
}

TEST(TextParts, end_with_a_paragraph_where_there_is_one) {
  const std::string text = repeated("ALPHA won. BRAVO lost.\nSo it was.\n\n", 3 * kMegabyte);
  for (const TextPart& part : cut_text(text, {})) {
    EXPECT_EQ(text.substr(part.end - 2, 2), "\n\n");
  }
}

TEST(TextParts, never_cut_a_code_point) {
  const std::string text = repeated("\xE2\x80\x99\xF0\x9F\x99\x82", 4 * kMegabyte);
  for (const TextPart& part : cut_text(text, {})) {
    EXPECT_TRUE(is_utf8(std::string_view(text).substr(part.begin, part.end - part.begin)));
  }
}

}  // namespace
}  // namespace entente::read
