// SPDX-License-Identifier: Apache-2.0
#include "base/error.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace entente {
namespace {

TEST(ErrorTable, has_one_row_for_every_code_in_order) {
  const auto table = error_table();
  ASSERT_EQ(table.size(), static_cast<std::size_t>(ErrorCode::internal) + 1);
  for (std::size_t i = 0; i < table.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(table[i].code), i);
    EXPECT_EQ(error_row(table[i].code).name, table[i].name);
  }
}

TEST(ErrorTable, names_are_unique_lower_case_words) {
  std::set<std::string_view> names;
  for (const ErrorRow& row : error_table()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_TRUE(std::ranges::all_of(row.name, [](char byte) { return byte == '-' || (byte >= 'a' && byte <= 'z'); }));
  }
}

TEST(ErrorTable, no_error_exits_as_done_or_answers_as_success) {
  for (const ErrorRow& row : error_table()) {
    EXPECT_NE(row.exit, ExitCode::done) << row.name;
    EXPECT_GE(row.http_status, 400) << row.name;
    EXPECT_LT(row.http_status, 600) << row.name;
  }
}

TEST(ErrorTable, exit_codes_are_those_that_the_manual_promises) {
  EXPECT_EQ(error_row(ErrorCode::usage).exit, ExitCode::usage);
  EXPECT_EQ(error_row(ErrorCode::actor_unknown).exit, ExitCode::usage);
  EXPECT_EQ(error_row(ErrorCode::date_invalid).exit, ExitCode::usage);
  EXPECT_EQ(error_row(ErrorCode::ledger_locked).exit, ExitCode::failed);
  EXPECT_EQ(error_row(ErrorCode::check_failed).exit, ExitCode::problems);
  EXPECT_EQ(static_cast<int>(ExitCode::problems), 3);
}

TEST(Error, says_the_place_the_fact_and_the_way_out) {
  const Error error{ErrorCode::file_empty, "notes.txt", "the file is empty", "Add a file with text"};
  EXPECT_EQ(to_text(error), "notes.txt: the file is empty. Add a file with text.");
}

TEST(Error, leaves_out_what_is_empty_and_does_not_double_a_full_stop) {
  EXPECT_EQ(to_text(Error{ErrorCode::usage, "", "no command given.", ""}), "no command given.");
  EXPECT_EQ(to_text(Error{ErrorCode::usage, "", "what now?", "Try entente demo"}), "what now? Try entente demo.");
}

TEST(Failure, carries_its_error_and_its_text) {
  const Failure failure(Error{ErrorCode::disk_full, "ledger", "no space is left", "Free some"});
  EXPECT_EQ(failure.error().code, ErrorCode::disk_full);
  EXPECT_STREQ(failure.what(), "ledger: no space is left. Free some.");
}

}  // namespace
}  // namespace entente
