// SPDX-License-Identifier: Apache-2.0
#include "endpoint/answer.hpp"

#include <gtest/gtest.h>

#include "tests/support/chat_answers.hpp"

namespace entente::endpoint {
namespace {

using testing::claim_json;
using testing::completion;
using testing::completion_of;

TEST(Answer, claims_and_tokens_of_a_chat_completion_are_taken) {
  const std::string claim = claim_json("A backs B", "a", "b", {{"via", "[\"c\"]"}, {"when", "\"past\""}});
  const auto answer = parse_answer(completion({claim}), "here");
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->claims.size(), 1U);
  EXPECT_TRUE(answer->claims[0].is_whole);
  EXPECT_EQ(answer->claims[0].quote, "A backs B");
  EXPECT_EQ(answer->claims[0].via, std::vector<std::string>{"c"});
  EXPECT_EQ(answer->claims[0].when, "past");
  EXPECT_EQ(answer->claims[0].low_prob, 0.9);
  EXPECT_EQ(answer->usage.input, 100U);
  EXPECT_EQ(answer->usage.output, 20U);
}

TEST(Answer, no_claims_are_an_answer) {
  const auto answer = parse_answer(completion({}), "here");
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->claims.empty());
}

TEST(Answer, a_completion_cut_anywhere_is_refused) {
  const std::string whole = completion({claim_json("A backs B", "a", "b")});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto answer = parse_answer(whole.substr(0, size), "here");
    ASSERT_FALSE(answer) << size;
    EXPECT_EQ(answer.error().code, ErrorCode::endpoint_answer);
  }
}

TEST(Answer, content_that_does_not_follow_the_schema_is_refused) {
  for (const char* content : {"", "I cannot help with that.", "[]", "{}", "{\"claims\": {}}", "{\"claims\": null}",
                              "{\"claims\": [{\"quote\": \"A", "null"}) {
    EXPECT_FALSE(parse_answer(completion_of(content), "here")) << content;
  }
}

TEST(Answer, other_json_than_a_chat_completion_is_refused) {
  for (const char* body :
       {"{\"choices\": []}", "{\"choices\": [7]}", "{\"choices\": [{\"message\": {\"content\": 7}}]}",
        "{\"error\": {\"message\": \"no\"}}", "7", "<html>busy</html>"}) {
    EXPECT_FALSE(parse_answer(body, "here")) << body;
  }
}

TEST(Answer, an_answer_cut_at_its_token_limit_is_told_as_that) {
  const auto answer = parse_answer(completion_of("{\"claims\": []}", "length"), "here");
  ASSERT_FALSE(answer);
  EXPECT_NE(answer.error().what.find("max_answer_tokens"), std::string::npos);
}

TEST(Answer, a_claim_that_lacks_a_key_or_has_one_of_another_type_is_not_whole) {
  for (const auto& [key, value] : std::map<std::string, std::string>{{"quote", "7"},
                                                                     {"via", "\"c\""},
                                                                     {"via", "[7]"},
                                                                     {"certainty_low", "\"high\""},
                                                                     {"polarity", "null"},
                                                                     {"when", "[]"}}) {
    const auto answer = parse_answer(completion({claim_json("A backs B", "a", "b", {{key, value}})}), "here");
    ASSERT_TRUE(answer) << key;
    EXPECT_FALSE(answer->claims[0].is_whole) << key;
  }
  EXPECT_FALSE(parse_answer(completion({"{\"quote\": \"A\"}"}), "here")->claims[0].is_whole);
  EXPECT_FALSE(parse_answer(completion({"7"}), "here")->claims[0].is_whole);
}

TEST(Answer, deep_nesting_does_no_harm) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_FALSE(parse_answer(deep, "here"));
  EXPECT_FALSE(parse_answer(completion_of(deep), "here"));
}

TEST(Answer, tokens_are_counted_where_the_rest_cannot_be_used) {
  EXPECT_EQ(usage_of(completion_of("no")).input, 100U);
  EXPECT_EQ(usage_of("{\"usage\": {\"prompt_tokens\": -5}}").input, 0U);
  EXPECT_EQ(usage_of("").output, 0U);
}

}  // namespace
}  // namespace entente::endpoint
