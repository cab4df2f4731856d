// SPDX-License-Identifier: Apache-2.0
#include "report/parameters.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ParameterRecords two_records() {
  return {.as_of = make_date(2023, 6, 15),
          .model_version = "coupled-x",
          .parameters = {{"persistence", 3.2, 0.25, 2.9, 0.05}, {"balance", 0.15, 0.1, 0.16, 0.09}},
          .pair_count = 12,
          .move_count = 564,
          .rounds = 7,
          .is_converged = true};
}

TEST(ParametersText, sets_what_is_learned_beside_what_was_held) {
  const std::string text = parameters_to_text(two_records(), {});
  EXPECT_THAT(text, HasSubstr("What 12 pairs tell of the model coupled-x until 2023-06-15"));
  EXPECT_THAT(text, HasSubstr("3.20 ± 0.25     2.90 ± 0.05\n"));
  EXPECT_THAT(text, HasSubstr("0.15 ± 0.10     0.16 ± 0.09  thin\n"));
  EXPECT_THAT(text, HasSubstr("Answers rest on what"));
  EXPECT_THAT(text, Not(HasSubstr("had not settled")));
}

TEST(ParametersText, says_where_the_search_did_not_settle) {
  ParameterRecords records = two_records();
  records.is_converged = false;
  EXPECT_THAT(parameters_to_text(records, {}), HasSubstr("had not settled after 7 rounds"));
}

TEST(ParametersJson, gives_every_figure) {
  const auto json = nlohmann::json::parse(parameters_to_json(two_records()));
  EXPECT_EQ(json.at("parameters").at(0).at("learned"), 2.9);
  EXPECT_EQ(json.at("pairs"), 12);
  EXPECT_EQ(json.at("converged"), true);
}

}  // namespace
}  // namespace entente::report
