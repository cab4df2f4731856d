// SPDX-License-Identifier: Apache-2.0
#include "engine/endpoint_config.hpp"

#include <gmock/gmock.h>

#include "engine/config.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kHead = "[reader.endpoint]\nurl = \"https://models.example.org/v1/\"\nmodel = \"m\"\n";

Error error_of_toml(const std::string& toml) {
  return testing::error_of([&] { parse_config(toml, "entente.toml"); });
}

TEST(EndpointConfig, without_the_table_there_is_no_endpoint) { EXPECT_FALSE(parse_config("", "e").endpoint); }

TEST(EndpointConfig, a_new_project_names_none) { EXPECT_FALSE(parse_config(config_to_toml({}), "e").endpoint); }

TEST(EndpointConfig, every_key_is_taken) {
  const ProjectConfig config =
      parse_config(std::string(kHead) +
                       "key_variable = \"KEY\"\ntimeout_seconds = 9\nretries = 0\nmax_answer_tokens = 8\n"
                       "max_tokens = 7\nmax_cost = 1\ninput_price = 2.5\noutput_price = 3.5\n",
                   "entente.toml");
  ASSERT_TRUE(config.endpoint);
  EXPECT_EQ(config.endpoint->url, "https://models.example.org/v1");
  EXPECT_EQ(config.endpoint->model, "m");
  EXPECT_EQ(config.endpoint->key_variable, "KEY");
  EXPECT_EQ(config.endpoint->timeout_seconds, 9);
  EXPECT_EQ(config.endpoint->retries, 0);
  EXPECT_EQ(config.endpoint->max_answer_tokens, 8U);
  EXPECT_EQ(config.endpoint->max_tokens, 7U);
  EXPECT_EQ(config.endpoint->max_cost, 1.0);
  EXPECT_EQ(config.endpoint->input_price, 2.5);
  EXPECT_EQ(config.endpoint->output_price, 3.5);
}

TEST(EndpointConfig, what_is_wrong_is_named_with_its_line) {
  for (const char* line :
       {"modle = \"x\"", "timeout_seconds = 0", "timeout_seconds = \"9\"", "retries = -1", "max_tokens = 0.5",
        "max_cost = nan", "max_cost = -1", "key_variable = 7", "key_variable = \"\""}) {
    const Error error = error_of_toml(std::string(kHead) + line + "\n");
    EXPECT_EQ(error.code, ErrorCode::config_invalid) << line;
    EXPECT_EQ(error.place, "entente.toml:4") << line;
  }
}

TEST(EndpointConfig, url_and_model_are_needed) {
  EXPECT_THAT(error_of_toml("[reader.endpoint]\nmodel = \"m\"\n").what, HasSubstr("needs url and model"));
  EXPECT_THAT(error_of_toml("[reader.endpoint]\nurl = \"http://localhost/v1\"\n").what, HasSubstr("needs url"));
}

TEST(EndpointConfig, an_address_that_is_not_http_or_holds_a_password_is_refused) {
  for (const char* url : {"models.example.org", "ftp://models.example.org", "https://me:word@models.example.org"}) {
    const Error error = error_of_toml("[reader.endpoint]\nmodel = \"m\"\nurl = \"" + std::string(url) + "\"\n");
    EXPECT_EQ(error.code, ErrorCode::config_invalid) << url;
  }
}

TEST(EndpointConfig, a_key_is_never_sent_unencrypted_to_another_machine) {
  const std::string rest = "/v1\"\nmodel = \"m\"\nkey_variable = \"KEY\"\n";
  EXPECT_THAT(error_of_toml("[reader.endpoint]\nurl = \"http://models.example.org" + rest).what,
              HasSubstr("unencrypted"));
  EXPECT_TRUE(parse_config("[reader.endpoint]\nurl = \"http://localhost:8000" + rest, "e").endpoint);
  EXPECT_TRUE(parse_config("[reader.endpoint]\nurl = \"https://models.example.org" + rest, "e").endpoint);
}

TEST(EndpointConfig, the_table_reader_holds_nothing_else) {
  EXPECT_EQ(error_of_toml("reader = \"x\"\n").code, ErrorCode::config_invalid);
  EXPECT_EQ(error_of_toml("[reader]\nspeed = 1\n").code, ErrorCode::config_invalid);
  EXPECT_EQ(error_of_toml(std::string(kHead) + "[reader.oracle]\nx = 1\n").code, ErrorCode::config_invalid);
}

}  // namespace
}  // namespace entente::engine
