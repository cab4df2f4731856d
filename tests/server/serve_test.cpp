// SPDX-License-Identifier: Apache-2.0
#include "server/serve.hpp"

#include <gmock/gmock.h>

#include "tests/engine/small_project.hpp"

namespace entente::server {
namespace {

using engine::testing::error_of;
using engine::testing::request_of;
using engine::testing::SmallProject;
using ::testing::HasSubstr;

// Why `entente serve` with these options does not start.
Error refusal(SmallProject& project, const engine::Request& request) {
  const engine::UseCase row = serve_use_case();
  return error_of([&] {
    check_request(row, request);
    row.run(request, project.context());
  });
}

TEST(Serve, does_not_open_to_the_network_by_an_address_alone) {
  SmallProject project;
  const Error error = refusal(project, request_of({{"address", "0.0.0.0"}}));
  EXPECT_EQ(error.code, ErrorCode::usage);
  EXPECT_THAT(error.way_out, HasSubstr("--open-to-network"));
}

TEST(Serve, needs_a_token_that_cannot_be_guessed_to_open_to_the_network) {
  SmallProject project;
  const engine::Request open = request_of({{"address", "0.0.0.0"}}).set_flag("open-to-network");
  EXPECT_THAT(refusal(project, open).way_out, HasSubstr("TLS"));
  project.context().variable = [](const std::string&) { return "short"; };
  EXPECT_EQ(refusal(project, open).place, "ENTENTE_TOKEN");
  EXPECT_EQ(refusal(project, request_of({})).place, "ENTENTE_TOKEN");
}

TEST(Serve, a_port_that_is_none_is_refused) {
  SmallProject project;
  for (const char* port : {"x", "-1", "65536", "80 ", ""}) {
    EXPECT_EQ(refusal(project, request_of({{"port", port}})).place, "--port") << port;
  }
}

TEST(Serve, outside_a_project_it_says_so) {
  SmallProject project;
  project.context().working_folder = project.folder().parent_path();
  EXPECT_EQ(refusal(project, request_of({{"port", "0"}})).code, ErrorCode::project_missing);
}

TEST(Serve, the_row_is_as_complete_as_those_of_the_engine) {
  const engine::UseCase row = serve_use_case();
  EXPECT_EQ(row.effect, engine::Effect::outside) << "a server does not start servers";
  for (const std::string& example : row.examples) {
    EXPECT_TRUE(example.starts_with("entente serve"));
  }
  for (const engine::OptionRow& option : row.options) {
    EXPECT_FALSE(option.help.empty()) << option.name;
    EXPECT_EQ(option.value_name.empty(), option.kind == engine::OptionKind::flag) << option.name;
  }
}

}  // namespace
}  // namespace entente::server
