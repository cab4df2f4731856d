// SPDX-License-Identifier: Apache-2.0
#include "server/answer_cache.hpp"

#include <gtest/gtest.h>

#include <random>
#include <thread>

namespace entente::server {
namespace {

KeptAnswer answer(std::string text) { return {body_of(std::move(text)), "text/plain", "\"e\""}; }

TEST(AnswerCache, gives_what_was_kept_under_the_same_stamp_only) {
  AnswerCache cache(1U << 20U);
  cache.keep("question", "monday", answer("yes"));
  EXPECT_EQ(cache.find("question", "monday")->body.bytes, "yes");
  EXPECT_FALSE(cache.find("other", "monday").has_value());
  EXPECT_FALSE(cache.find("question", "tuesday").has_value());
  EXPECT_FALSE(cache.find("question", "monday").has_value()) << "a stamp that has passed does not come back";
}

TEST(AnswerCache, a_newer_answer_takes_the_place_of_the_older) {
  AnswerCache cache(1U << 20U);
  cache.keep("question", "monday", answer("yes"));
  const std::size_t bytes = cache.bytes();
  cache.keep("question", "tuesday", answer("no!"));
  EXPECT_EQ(cache.find("question", "tuesday")->body.bytes, "no!");
  EXPECT_LE(cache.bytes(), bytes + 1);
}

TEST(AnswerCache, what_was_not_asked_for_longest_goes_first) {
  AnswerCache cache(6000);
  for (const char* question : {"a", "b", "c"}) {
    cache.keep(question, "s", answer(std::string(1000, 'x')));
  }
  ASSERT_TRUE(cache.find("a", "s").has_value());
  cache.keep("d", "s", answer(std::string(1000, 'x')));
  cache.keep("e", "s", answer(std::string(1000, 'x')));
  EXPECT_TRUE(cache.find("a", "s").has_value());
  EXPECT_FALSE(cache.find("b", "s").has_value());
  EXPECT_TRUE(cache.find("e", "s").has_value());
}

TEST(AnswerCache, never_holds_more_than_it_may) {
  AnswerCache cache(20'000);
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    const std::string question = std::to_string(random() % 60);
    cache.keep(question, "s", answer(std::string(random() % 9000, 'x')));
    ASSERT_LE(cache.bytes(), 20'000U) << i;
  }
  cache.keep("large", "s", answer(std::string(30'000, 'x')));
  EXPECT_FALSE(cache.find("large", "s").has_value());
}

TEST(AnswerCache, an_answer_that_is_being_sent_outlives_its_place) {
  AnswerCache cache(2000);
  cache.keep("a", "s", answer(std::string(1000, 'a')));
  const KeptAnswer held = *cache.find("a", "s");
  cache.keep("b", "s", answer(std::string(1000, 'b')));
  EXPECT_FALSE(cache.find("a", "s").has_value());
  EXPECT_EQ(held.body.bytes, std::string(1000, 'a'));
}

// Keeps and finds what other threads keep and find too; each must find what was kept or nothing.
void use_from_a_thread(AnswerCache& cache, int thread) {
  for (int i = 0; i < 500; ++i) {
    const std::string question = std::to_string((i * 7 + thread) % 50);
    cache.keep(question, "s", answer(question));
    const std::optional<KeptAnswer> found = cache.find(question, "s");
    EXPECT_TRUE(!found || found->body.bytes == question);
  }
}

TEST(AnswerCache, several_threads_may_use_it) {
  AnswerCache cache(50'000);
  const std::jthread first([&cache] { use_from_a_thread(cache, 1); });
  const std::jthread second([&cache] { use_from_a_thread(cache, 2); });
  use_from_a_thread(cache, 3);
}

}  // namespace
}  // namespace entente::server
