// SPDX-License-Identifier: Apache-2.0
#include "server/list_page.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "server/problem.hpp"

namespace entente::server {
namespace {

using nlohmann::json;

std::string lines_of(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += "{\"number\":" + std::to_string(i) + "}\n";
  }
  return lines;
}

json page(const std::string& lines, std::size_t limit, const std::string& next = "") {
  return json::parse(list_page(lines, {limit, next}, parse_target("/api/v1/claims?pair=a%2Cb&limit=2&next=old")));
}

int status_of(const std::string& lines, const std::string& next) {
  try {
    list_page(lines, {2, next}, parse_target("/x"));
    return 200;
  } catch (const Refusal& refusal) {
    return refusal.problem().status;
  }
}

// The numbers of all pages of a list, from the first to the last.
std::vector<int> numbers_of(const std::string& lines, std::size_t limit) {
  std::vector<int> numbers;
  json answer = page(lines, limit);
  while (true) {
    EXPECT_LE(answer["items"].size(), limit);
    for (const json& item : answer["items"]) {
      numbers.push_back(item["number"]);
    }
    if (answer["next"].is_null()) {
      return numbers;
    }
    answer = page(lines, limit, answer["next"]);
  }
}

TEST(ListPage, pages_together_are_the_list_whatever_their_size) {
  for (const std::size_t limit : {1U, 2U, 3U, 7U, 100U}) {
    EXPECT_EQ(numbers_of(lines_of(7), limit), (std::vector<int>{0, 1, 2, 3, 4, 5, 6})) << limit;
  }
}

TEST(ListPage, the_last_page_leads_nowhere) {
  EXPECT_TRUE(page(lines_of(2), 2)["next"].is_null());
  EXPECT_TRUE(page(lines_of(2), 2)["next_url"].is_null());
  EXPECT_EQ(page("", 2)["items"], json::array());
}

TEST(ListPage, the_address_of_the_next_page_keeps_the_other_options) {
  const std::string url = page(lines_of(3), 2)["next_url"];
  const Target target = parse_target(url);
  EXPECT_EQ(target.path, "/api/v1/claims");
  EXPECT_EQ(target.query.size(), 3U);
  EXPECT_EQ(target.query[0].second, "a,b");
  EXPECT_EQ(target.query[2].second, page(lines_of(3), 2)["next"].get<std::string>());
}

TEST(ListPage, a_list_that_has_changed_is_begun_anew) {
  const std::string next = page(lines_of(5), 2)["next"];
  EXPECT_EQ(status_of(lines_of(5), next), 200);
  EXPECT_EQ(status_of(lines_of(6), next), 410);
}

TEST(ListPage, a_token_that_no_page_gave_is_refused) {
  for (const char* token : {"x", "-", "12", "12x-ab", "99999999999999999999-ab", "-1-ab"}) {
    EXPECT_EQ(status_of(lines_of(5), token), 400) << token;
  }
}

}  // namespace
}  // namespace entente::server
