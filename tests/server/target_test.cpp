// SPDX-License-Identifier: Apache-2.0
#include "server/target.hpp"

#include <gtest/gtest.h>

#include "server/problem.hpp"

namespace entente::server {
namespace {

using Query = std::vector<std::pair<std::string, std::string>>;

TEST(Target, is_a_path_and_the_pairs_behind_the_question_mark) {
  const Target target = parse_target("/api/v1/assess?a=bla&b=ttp&all&level=");
  EXPECT_EQ(target.path, "/api/v1/assess");
  EXPECT_EQ(target.query, (Query{{"a", "bla"}, {"b", "ttp"}, {"all", ""}, {"level", ""}}));
}

TEST(Target, decodes_percent_signs_and_in_the_query_the_plus_too) {
  const Target target = parse_target("/a%20b+c?name=Hill+Guard%21&%C3%A9=%2B");
  EXPECT_EQ(target.path, "/a b+c");
  EXPECT_EQ(target.query, (Query{{"name", "Hill Guard!"}, {"é", "+"}}));
}

TEST(Target, an_equals_sign_in_a_value_stays) {
  EXPECT_EQ(parse_target("/x?grade=voa=B").query, (Query{{"grade", "voa=B"}}));
}

TEST(Target, what_leads_out_or_is_no_text_is_refused) {
  for (const char* target : {"",          "x",           "*",      "http://elsewhere/",
                             "/../etc",   "/a/..",       "/a/./b", "/%2e%2e/x",
                             "/..%2fetc", "/a%5c..%5cb", "/a%00b", "/a%0ab",
                             "/%",        "/%4",         "/%zz",   "/%+1",
                             "/%ff",      "/%C3",        "/?a=%",  "/?a=%00",
                             "/?%1f=x",   "/\x7f"}) {
    EXPECT_THROW(parse_target(target), Refusal) << target;
  }
}

TEST(Target, dots_in_names_are_no_way_up) { EXPECT_EQ(parse_target("/..a/b../...").path, "/..a/b../..."); }

TEST(Target, too_many_options_are_refused) {
  std::string target = "/x?";
  for (std::size_t i = 0; i < kMostQueryPairs; ++i) {
    target += "a=1&";
  }
  EXPECT_EQ(parse_target(target).query.size(), kMostQueryPairs);
  EXPECT_THROW(parse_target(target + "a=1"), Refusal);
}

TEST(CanonicalQuery, does_not_depend_on_the_order_of_names_but_on_that_of_values) {
  const auto canonical = [](const char* target) { return canonical_query(parse_target(target)); };
  EXPECT_EQ(canonical("/x?b=2&a=1"), canonical("/x?a=1&&b=2"));
  EXPECT_NE(canonical("/x?a=1&a=2"), canonical("/x?a=2&a=1"));
  EXPECT_NE(canonical("/x?a=1&b=2"), canonical("/x?a=1b&=2"));
  EXPECT_NE(canonical("/x?a=1"), canonical("/x?a=12"));
}

}  // namespace
}  // namespace entente::server
