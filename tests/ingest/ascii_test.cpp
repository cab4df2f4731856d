// SPDX-License-Identifier: Apache-2.0
#include "ingest/ascii.hpp"

#include <gtest/gtest.h>

#include <random>

namespace entente::ingest {
namespace {

// What is_plain claims, byte by byte.
bool is_plain_by_hand(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto code = static_cast<unsigned char>(text[i]);
    const bool is_edge = i == 0 || i + 1 == text.size();
    const bool is_bad_blank = text[i] == ' ' && (is_edge || text[i + 1] == ' ');
    if (code < ' ' || code > 0x7F || is_bad_blank) {
      return false;
    }
  }
  return true;
}

TEST(Ascii, a_plain_text_is_known_whatever_its_length_and_is_what_collapsing_leaves) {
  std::mt19937 random(3);
  constexpr std::string_view kOdd = " \t\n\x1F\x7F\x80\xC3\xFF";
  std::size_t plain = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (std::size_t left = random() % 40; left > 0; --left) {
      text += static_cast<char>('!' + random() % 90);
    }
    for (std::size_t odd = random() % 4; odd > 0 && !text.empty(); --odd) {
      text[random() % text.size()] = random() % 2 == 0 ? ' ' : kOdd[random() % kOdd.size()];
    }
    ASSERT_EQ(is_plain(text), is_plain_by_hand(text)) << text;
    if (is_plain(text)) {
      ++plain;
      ASSERT_EQ(collapse_space(text), text);
    }
  }
  EXPECT_GT(plain, 50'000U);
  EXPECT_LT(plain, 150'000U);
}

}  // namespace
}  // namespace entente::ingest
