// SPDX-License-Identifier: Apache-2.0
#include "evidence/sources.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace entente::evidence {
namespace {

std::vector<Source> some_sources() {
  std::vector<Source> sources(2);
  sources[0].id = SourceId{"daily"};
  sources[0].name = "The Daily Post";
  sources[0].aliases = {"dailypost.example"};
  sources[1].id = SourceId{"red_press"};
  sources[1].name = "Red Press Office";
  sources[1].actor = ActorId{"red"};
  return sources;
}

TEST(Sources, are_found_by_publisher_name_alias_or_slug_in_any_case) {
  const std::vector<Source> sources = some_sources();
  const SourceBook book(sources);
  for (const char* publisher : {"Daily Post", "the DAILY post", "dailypost.example", "daily"}) {
    ASSERT_NE(book.find({.publisher = publisher}), nullptr) << publisher;
    EXPECT_EQ(book.find({.publisher = publisher})->id.value, "daily");
  }
}

TEST(Sources, are_found_by_author_where_the_publisher_is_in_no_row) {
  const std::vector<Source> sources = some_sources();
  const SourceBook book(sources);
  EXPECT_EQ(book.find({.publisher = "Somewhere", .author = "Daily Post"})->id.value, "daily");
  EXPECT_EQ(book.find({.publisher = "Somewhere", .author = "Someone"}), nullptr);
  EXPECT_EQ(book.find({}), nullptr);
}

TEST(Sources, know_whose_voice_they_are) {
  const std::vector<Source> sources = some_sources();
  const SourceBook book(sources);
  EXPECT_EQ(book.find_voice_of(ActorId{"red"})->id.value, "red_press");
  EXPECT_EQ(book.find_voice_of(ActorId{"blue"}), nullptr);
}

}  // namespace
}  // namespace entente::evidence
