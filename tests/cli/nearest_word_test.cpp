// SPDX-License-Identifier: Apache-2.0
#include "cli/nearest_word.hpp"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

const std::vector<std::string>& commands() {
  static const std::vector<std::string> words{"add", "assess", "check", "claims", "report", "why"};
  return words;
}

TEST(NearestWord, a_slip_of_the_hand_finds_the_word) {
  EXPECT_EQ(nearest_word("asess", commands()), "assess");
  EXPECT_EQ(nearest_word("asesss", commands()), "assess");
  EXPECT_EQ(nearest_word("cliams", commands()), "claims");
  EXPECT_EQ(nearest_word("hwy", commands()), "why");
}

TEST(NearestWord, a_word_that_is_far_from_all_finds_none) {
  EXPECT_EQ(nearest_word("frobnicate", commands()), "");
  EXPECT_EQ(nearest_word("", commands()), "");
}

}  // namespace
}  // namespace entente::cli
