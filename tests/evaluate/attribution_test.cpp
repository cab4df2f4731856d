// SPDX-License-Identifier: Apache-2.0
#include "evaluate/attribution.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace entente::evaluate {
namespace {

using ::testing::ElementsAre;

TEST(Labels, open_with_b_and_go_on_with_i) {
  EXPECT_THAT(spans_of_labels({"B-source", "I-source", "B-source", "O", "B-cue", "I-content"}),
              ElementsAre(LabelledSpan{"source", 0, 2}, LabelledSpan{"source", 2, 3}, LabelledSpan{"cue", 4, 5}));
}

TEST(SpanCounts, need_both_ends_and_the_label_to_agree) {
  const ReadInstance instance{{{"cue", 0, 1}, {"cue", 2, 4}}, {{"cue", 0, 1}, {"cue", 2, 3}, {"source", 2, 4}}};
  const SpanCount count = count_spans({instance}, "cue");
  EXPECT_EQ(count.gold, 2);
  EXPECT_EQ(count.read, 2);
  EXPECT_EQ(count.same, 1);
  EXPECT_DOUBLE_EQ(count.f1(), 0.5);
}

TEST(SpanCounts, of_nothing_are_nought) { EXPECT_DOUBLE_EQ(count_spans({}, "cue").f1(), 0.0); }

TEST(Attribution, is_scored_over_all_files_of_a_folder) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "entente_attribution_world";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "one.jsonl")
      << R"({"tokens": ["Officials", "said", "the", "road", "was", "closed", "."], )"
      << R"("labels": ["B-source", "B-cue", "B-content", "I-content", "I-content", "I-content", "O"]})" << "\n";
  std::ofstream(folder / "two.jsonl") << R"({"tokens": ["It", "rained", "."], "labels": ["B-source", "O", "O"]})"
                                      << "\n";
  const auto answer = nlohmann::json::parse(measure_attribution(folder).json);
  std::filesystem::remove_all(folder);
  EXPECT_NEAR(answer.at("source_f1").get<double>(), 2.0 / 3, 1e-12);
  EXPECT_DOUBLE_EQ(answer.at("cue_f1").get<double>(), 1.0);
  EXPECT_DOUBLE_EQ(answer.at("content_f1").get<double>(), 1.0);
}

}  // namespace
}  // namespace entente::evaluate
