// SPDX-License-Identifier: Apache-2.0
#include "endpoint/spending.hpp"

#include <gtest/gtest.h>

namespace entente::endpoint {
namespace {

TEST(Spending, tokens_cost_what_a_million_of_them_costs) {
  EXPECT_DOUBLE_EQ(cost_of({2'000'000, 500'000}, {.input_price = 3, .output_price = 8}), 10.0);
}

TEST(Spending, told_tokens_are_added_up) {
  Spending spending;
  const EndpointSettings settings{.input_price = 1, .output_price = 1};
  count_request(spending, {100, 20}, 9000, 9000, settings);
  count_request(spending, {50, 10}, 9000, 9000, settings);
  EXPECT_EQ(spending.requests, 2U);
  EXPECT_EQ(spending.tokens.input, 150U);
  EXPECT_EQ(spending.tokens.output, 30U);
  EXPECT_EQ(spending.untold, 0U);
  EXPECT_DOUBLE_EQ(spending.cost, 180e-6);
}

TEST(Spending, untold_tokens_are_estimated_and_said_to_be) {
  Spending spending;
  count_request(spending, {}, 10, 4, {});
  EXPECT_EQ(spending.tokens.input, 4U);
  EXPECT_EQ(spending.tokens.output, 2U);
  EXPECT_EQ(spending.untold, 1U);
}

TEST(Spending, a_request_that_could_pass_a_limit_is_seen_before) {
  const EndpointSettings by_tokens{.max_answer_tokens = 100, .max_tokens = 400};
  EXPECT_FALSE(would_pass_limit({}, 900, by_tokens));  // 300 + 100
  EXPECT_TRUE(would_pass_limit({}, 901, by_tokens));
  const EndpointSettings by_cost{.max_answer_tokens = 100, .max_cost = 0.0004, .input_price = 1, .output_price = 1};
  EXPECT_FALSE(would_pass_limit({}, 900, by_cost));
  EXPECT_TRUE(would_pass_limit({.cost = 0.0001}, 900, by_cost));
  const EndpointSettings without_cost_limit{.max_answer_tokens = 100, .input_price = 1000};
  EXPECT_FALSE(would_pass_limit({.cost = 1e6}, 900, without_cost_limit));
}

}  // namespace
}  // namespace entente::endpoint
