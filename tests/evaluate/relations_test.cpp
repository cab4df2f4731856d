// SPDX-License-Identifier: Apache-2.0
#include "evaluate/relations.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "evaluate/marked_sentence.hpp"
#include "evaluate/tab_rows.hpp"

namespace entente::evaluate {
namespace {

std::filesystem::path folder_with(const std::string& name, const std::string& table) {
  std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / name;
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "world.tsv") << table;
  return folder;
}

TEST(ClassScore, is_one_where_all_is_right_and_counts_each_class_alike) {
  EXPECT_DOUBLE_EQ(score_classes({{"A", "A"}, {"B", "B"}}).macro_f1, 1.0);
  const ClassScore score = score_classes({{"A", "A"}, {"A", "A"}, {"A", "A"}, {"B", "A"}});
  EXPECT_DOUBLE_EQ(score.accuracy, 0.75);
  EXPECT_NEAR(score.macro_f1, (2.0 * 3 / 7 + 0) / 2, 1e-12);
}

TEST(ClassScore, of_no_cases_is_nought) { EXPECT_DOUBLE_EQ(score_classes({}).accuracy, 0.0); }

TEST(TabRows, take_off_quotes_only_where_they_hold_the_whole_field) {
  const auto rows = read_tab_rows("\tid\ttext\r\n0\t7\t\"\"\"No,\"\" it said.\"\r\n1\t8\t\"No,\" it said.");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].at("text"), "\"No,\" it said.");
  EXPECT_EQ(rows[1].at("text"), "\"No,\" it said.");
  EXPECT_EQ(rows[1].at("id"), "8");
}

TEST(TabRows, keep_a_field_whose_inner_quotes_are_single) {
  EXPECT_EQ(read_tab_rows("text\n\"Yes\" and \"no\"").at(0).at("text"), "\"Yes\" and \"no\"");
}

TEST(Marks, come_off_the_text_and_leave_their_places) {
  const MarkedSentence sentence = read_marks("The <s>ALPHA </s> met <t>BRAVO</t>.");
  EXPECT_EQ(sentence.text, "The ALPHA  met BRAVO.");
  EXPECT_EQ(sentence.sources, (std::vector<ByteSpan>{{4, 9}}));
  EXPECT_EQ(sentence.targets, (std::vector<ByteSpan>{{15, 20}}));
}

TEST(Marks, without_an_end_leave_no_place) { EXPECT_TRUE(read_marks("<s>ALPHA met").sources.empty()); }

TEST(Relations, are_measured_over_every_table_of_a_folder) {
  const auto folder = folder_with("entente_relations_world",
                                  "\tmarked_sentence\tsource\ttarget\tgold_root\n"
                                  "0\t<s>ALPHA</s> attacked <t>BRAVO</t>.\tALPHA\tBRAVO\tASSAULT\n"
                                  "1\t<s>ALPHA</s> met BRAVO.\tALPHA\tBRAVO\tCONSULT\n"
                                  "2\t<s>ALPHA</s> met <t>BRAVO</t>.\tALPHA\tBRAVO\tAID\n");
  const auto answer = nlohmann::json::parse(measure_relations(folder).json);
  EXPECT_DOUBLE_EQ(answer.at("accuracy").get<double>(), 2.0 / 3);
  EXPECT_EQ(answer.at("cases").get<int>(), 3);
  std::filesystem::remove_all(folder);
}

TEST(Relations, refuse_a_table_without_the_columns) {
  const auto folder = folder_with("entente_relations_broken", "sentence\nALPHA met BRAVO.\n");
  EXPECT_THROW(measure_relations(folder), Failure);
  std::filesystem::remove_all(folder);
}

// The aim of docs/accuracy.md, with room for changes of the lexicon; the data lie beside the checkout.
TEST(Relations, of_the_public_set_are_read_above_the_aim) {
  const std::filesystem::path data = std::filesystem::path(ENTENTE_SOURCE_DIR) / ".." / "shared" / "data" / "relations";
  if (!std::filesystem::exists(data)) {
    GTEST_SKIP() << "no ../shared/data/relations beside the checkout";
  }
  EXPECT_GE(nlohmann::json::parse(measure_relations(data).json).at("macro_f1").get<double>(), 0.78);
}

}  // namespace
}  // namespace entente::evaluate
