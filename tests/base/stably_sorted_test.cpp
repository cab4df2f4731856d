// SPDX-License-Identifier: Apache-2.0
#include "base/stably_sorted.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

TEST(StablySorted, keeps_the_order_of_items_with_one_key) {
  const std::vector<std::string> words{"pear", "fig", "plum", "kiwi", "nut"};
  EXPECT_EQ(stably_sorted(words, &std::string::size), (std::vector<std::string>{"fig", "nut", "pear", "plum", "kiwi"}));
}

TEST(StablySorted, takes_none) {
  EXPECT_TRUE(stably_sorted(std::vector<int>{}, [](int item) { return item; }).empty());
}

}  // namespace
}  // namespace entente
