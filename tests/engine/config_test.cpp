// SPDX-License-Identifier: Apache-2.0
#include "engine/config.hpp"

#include <gtest/gtest.h>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

Error error_of_toml(std::string_view toml) {
  return testing::error_of([&] { parse_config(toml, "entente.toml"); });
}

TEST(Config, what_init_writes_is_read_back) {
  const ProjectConfig config{"Kalāt \"north\" \\ 2\n", Yardstick::phia, "own summaries"};
  const ProjectConfig read = parse_config(config_to_toml(config), "entente.toml");
  EXPECT_EQ(read.name, config.name);
  EXPECT_EQ(read.yardstick, Yardstick::phia);
  EXPECT_EQ(read.licence_note, "own summaries");
}

TEST(Config, an_empty_file_leaves_the_defaults) {
  EXPECT_EQ(parse_config("", "entente.toml").yardstick, Yardstick::icd203);
}

TEST(Config, an_unknown_key_is_named_with_its_line) {
  const Error error = error_of_toml("name = \"x\"\nyardstik = \"kent\"\n");
  EXPECT_EQ(error.code, ErrorCode::config_invalid);
  EXPECT_EQ(error.place, "entente.toml:2");
  EXPECT_NE(error.what.find("yardstik"), std::string::npos);
  EXPECT_NE(error.way_out.find("yardstick"), std::string::npos);
}

TEST(Config, a_value_that_is_no_text_is_named_with_its_line) {
  const Error error = error_of_toml("\n\nname = 7\n");
  EXPECT_EQ(error.place, "entente.toml:3");
  EXPECT_EQ(error.code, ErrorCode::config_invalid);
}

TEST(Config, an_unknown_yardstick_is_told_the_known_ones) {
  const Error error = error_of_toml("yardstick = \"metre\"\n");
  EXPECT_EQ(error.place, "entente.toml:1");
  EXPECT_NE(error.way_out.find("phia"), std::string::npos);
}

TEST(Config, what_is_no_toml_is_told_with_its_line) {
  const Error error = error_of_toml("name = \"x\"\nyardstick icd203\n");
  EXPECT_EQ(error.code, ErrorCode::config_invalid);
  EXPECT_EQ(error.place, "entente.toml:2");
}

TEST(Config, bytes_that_are_no_utf8_are_refused) {
  EXPECT_EQ(error_of_toml("name = \"\xff\"").code, ErrorCode::config_invalid);
}

}  // namespace
}  // namespace entente::engine
