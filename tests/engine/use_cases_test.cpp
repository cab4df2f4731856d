// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

Error error_of_request(std::string_view use_case, const Request& request) {
  return testing::error_of([&] { check_request(*find_use_case(use_case), request); });
}

TEST(UseCases, each_has_its_own_name_a_summary_and_examples_of_itself) {
  std::set<std::string> names;
  for (const UseCase& use_case : use_cases()) {
    EXPECT_TRUE(names.insert(use_case.name).second) << use_case.name;
    EXPECT_FALSE(use_case.summary.empty()) << use_case.name;
    ASSERT_FALSE(use_case.examples.empty()) << use_case.name;
    for (const std::string& example : use_case.examples) {
      EXPECT_TRUE(example.starts_with("entente " + use_case.name)) << example;
    }
    EXPECT_NE(use_case.run, nullptr) << use_case.name;
  }
}

TEST(UseCases, each_option_is_named_once_and_says_what_it_takes) {
  for (const UseCase& use_case : use_cases()) {
    std::set<std::string> names;
    for (const OptionRow& option : use_case.options) {
      EXPECT_TRUE(names.insert(option.name).second) << use_case.name << " " << option.name;
      EXPECT_FALSE(option.help.empty()) << use_case.name << " " << option.name;
      EXPECT_EQ(option.value_name.empty(), option.kind == OptionKind::flag) << use_case.name << " " << option.name;
      EXPECT_EQ(option.choices.empty(), option.kind != OptionKind::choice) << use_case.name << " " << option.name;
    }
  }
}

TEST(UseCases, all_offer_json) {
  for (const UseCase& use_case : use_cases()) {
    EXPECT_TRUE(std::ranges::any_of(use_case.options, [](const OptionRow& row) { return row.name == "json"; }))
        << use_case.name;
  }
}

TEST(UseCases, those_whose_action_tells_what_they_do_have_reading_actions) {
  for (const UseCase& use_case : use_cases()) {
    EXPECT_EQ(use_case.effect == Effect::by_action, !use_case.reading_actions.empty()) << use_case.name;
  }
}

TEST(ChangesProject, follows_the_row_and_its_action) {
  const auto changes = [](std::string_view name, const Request& request) {
    return changes_project(*find_use_case(name), request);
  };
  EXPECT_FALSE(changes("assess", {}));
  EXPECT_TRUE(changes("decide", {}));
  EXPECT_TRUE(changes("init", {}));
  EXPECT_FALSE(changes("origins", {}));
  EXPECT_TRUE(changes("origins", testing::request_of({{"action", "split"}})));
  EXPECT_FALSE(changes("watch", testing::request_of({{"action", "list"}})));
  EXPECT_TRUE(changes("watch", {})) << "a look is stored";
}

TEST(UseCases, an_unknown_name_finds_none) { EXPECT_EQ(find_use_case("asess"), nullptr); }

TEST(CheckRequest, a_whole_request_passes) {
  EXPECT_NO_THROW(check_request(*find_use_case("assess"),
                                testing::request_of({{"a", "x"}, {"b", "y"}, {"as-of", "2022-05"}}).set_flag("json")));
}

TEST(CheckRequest, an_option_that_the_row_lacks_is_refused) {
  const Error error = error_of_request("check", testing::request_of({{"colour", "red"}}));
  EXPECT_EQ(error.code, ErrorCode::usage);
  EXPECT_EQ(error.place, "--colour");
}

TEST(CheckRequest, a_missing_value_is_named_as_help_names_it) {
  EXPECT_EQ(error_of_request("why", testing::request_of({{"a", "x"}})).place, "B");
  EXPECT_EQ(error_of_request("report", testing::request_of({{"a", "x"}, {"b", "y"}})).place, "--out");
}

TEST(CheckRequest, a_value_outside_the_choices_is_told_them) {
  const Error error = error_of_request("assess", testing::request_of({{"a", "x"}, {"b", "y"}, {"level", "warm"}}));
  EXPECT_EQ(error.code, ErrorCode::usage);
  EXPECT_NE(error.what.find("tactical"), std::string::npos);
}

TEST(CheckRequest, a_date_out_of_range_is_refused) {
  for (const char* date : {"1750-01-01", "2022-13", "2023-02-29", "soon"}) {
    const Error error = error_of_request("assess", testing::request_of({{"a", "x"}, {"b", "y"}, {"as-of", date}}));
    EXPECT_EQ(error.code, ErrorCode::date_invalid) << date;
    EXPECT_EQ(error.place, "--as-of") << date;
  }
}

TEST(CheckRequest, an_option_given_twice_is_refused_unless_it_may_be_repeated) {
  EXPECT_EQ(error_of_request("claims", testing::request_of({{"pair", "a,b"}, {"pair", "c,d"}})).code, ErrorCode::usage);
  EXPECT_NO_THROW(check_request(*find_use_case("add"), testing::request_of({{"paths", "a"}, {"paths", "b"}})));
}

TEST(CheckRequest, a_flag_takes_no_value) {
  EXPECT_EQ(error_of_request("check", testing::request_of({{"json", "yes"}})).code, ErrorCode::usage);
}

}  // namespace
}  // namespace entente::engine
