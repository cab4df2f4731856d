// SPDX-License-Identifier: Apache-2.0
#include "evaluate/certainty.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace entente::evaluate {
namespace {

TEST(Factuality, read_as_it_is_has_no_error) {
  const FactualityScore score = score_factuality({{3, 3}, {-3, -3}, {0, 0}});
  EXPECT_DOUBLE_EQ(score.r, 1.0);
  EXPECT_DOUBLE_EQ(score.mae, 0.0);
  EXPECT_DOUBLE_EQ(score.macro_f1, 1.0);
}

TEST(Factuality, of_always_certain_has_no_correlation_and_one_class) {
  const FactualityScore score = score_factuality({{3, 3}, {-3, 3}});
  EXPECT_DOUBLE_EQ(score.r, 0.0);
  EXPECT_DOUBLE_EQ(score.mae, 3.0);
  EXPECT_NEAR(score.macro_f1, (2.0 * 1 / 3) / 3, 1e-12);
}

TEST(Factuality, of_no_events_is_nought) { EXPECT_DOUBLE_EQ(score_factuality({}).mae, 0.0); }

TEST(Certainty, tells_a_fact_a_denial_and_a_doubt_apart) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "entente_certainty_world";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "world.jsonl")
      << R"({"text": "The convoy left .", "targets": [{"span1": [2, 3], "label": 3}]})" << "\n"
      << R"({"text": "The convoy did not leave .", "targets": [{"span1": [4, 5], "label": -3}]})" << "\n"
      << R"({"text": "The convoy may leave .", "targets": [{"span1": [3, 4], "label": 0}]})" << "\n";
  const auto answer = nlohmann::json::parse(measure_certainty(folder).json);
  std::filesystem::remove_all(folder);
  EXPECT_GT(answer.at("r").get<double>(), 0.95);
  EXPECT_DOUBLE_EQ(answer.at("macro_f1").get<double>(), 1.0);
  EXPECT_DOUBLE_EQ(answer.at("files").at("world").at("r").get<double>(), answer.at("r").get<double>());
}

}  // namespace
}  // namespace entente::evaluate
