// SPDX-License-Identifier: Apache-2.0
#include "evaluate/perpetrators.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace entente::evaluate {
namespace {

constexpr const char* kKeys = R"(
; a remark of the key makers
0.  MESSAGE: ID                     DEV-MUC3-0001 (NCCOSC)
1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
4.  INCIDENT: TYPE                  ATTACK / BOMBING
10. PERP: ORGANIZATION ID           "RIVER FRONT" / "RF"
                                    ? "\"HILL\" UNION"
11. PERP: ORGANIZATION CONFIDENCE  SUSPECTED OR ACCUSED / POSSIBLE: "RIVER FRONT" / "RF"
                                    ? (POSSIBLE / ACQUITTED): "\"HILL\" UNION"

0.  MESSAGE: ID                     DEV-MUC3-0002 (NCCOSC)
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
10. PERP: ORGANIZATION ID           *
)";

TEST(IncidentKeys, hold_each_group_with_its_values_and_marks) {
  const std::vector<IncidentKey> keys = read_incident_keys(kKeys);
  ASSERT_EQ(keys.size(), 1U);
  EXPECT_EQ(keys[0].text, "DEV-MUC3-0001");
  EXPECT_TRUE(keys[0].is_optional);
  EXPECT_EQ(keys[0].types, (std::vector<std::string>{"ATTACK", "BOMBING"}));
  ASSERT_EQ(keys[0].groups.size(), 2U);
  EXPECT_EQ(keys[0].groups[0].names, (std::vector<std::string>{"RIVER FRONT", "RF"}));
  EXPECT_EQ(keys[0].groups[0].values, (std::vector<std::string>{"SUSPECTED OR ACCUSED", "POSSIBLE"}));
  EXPECT_EQ(keys[0].groups[1].names, (std::vector<std::string>{"\"HILL\" UNION"}));
  EXPECT_EQ(keys[0].groups[1].values, (std::vector<std::string>{"POSSIBLE", "ACQUITTED"}));
  EXPECT_TRUE(keys[0].groups[1].is_optional);
}

TEST(NumberedTexts, are_parted_at_their_ids) {
  const auto texts = read_numbered_texts("DEV-MUC3-0001 (NOSC)\n\n   ONE.\n\nTST3-MUC4-0002\n\n   TWO.\n");
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_NE(texts.at("DEV-MUC3-0001").find("ONE."), std::string::npos);
  EXPECT_NE(texts.at("TST3-MUC4-0002").find("TWO."), std::string::npos);
}

IncidentKey key_of(std::string value) { return {"T1", {"ATTACK"}, {{{"RF"}, {std::move(value)}, false}}, false}; }

TEST(SlotCount, gives_half_for_a_kind_of_the_right_value) {
  const SlotCount count =
      count_slots({key_of("SUSPECTED OR ACCUSED")}, {{"T1", "ATTACK", {"RF"}, "SUSPECTED OR ACCUSED BY AUTHORITIES"}});
  EXPECT_EQ(count.partial, 1);
  EXPECT_DOUBLE_EQ(f_of(count), 0.5);
}

TEST(SlotCount, counts_what_is_missing_and_what_is_spurious) {
  const SlotCount count = count_slots({key_of("POSSIBLE")}, {{"T1", "ARSON", {"RF"}, "POSSIBLE"}});
  EXPECT_EQ(count.possible, 1);
  EXPECT_EQ(count.actual, 1);
  EXPECT_EQ(count.correct, 0);
}

TEST(SlotCount, leaves_an_optional_filler_out_unless_it_is_answered) {
  IncidentKey key = key_of("POSSIBLE");
  key.is_optional = true;
  EXPECT_EQ(count_slots({key}, {}).possible, 0);
  EXPECT_EQ(count_slots({key}, {{"T1", "ATTACK", {"RF"}, "POSSIBLE"}}).possible, 1);
}

TEST(Perpetrators, are_measured_over_a_folder) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "entente_perpetrators_world";
  std::filesystem::create_directories(folder / "documents");
  std::filesystem::create_directories(folder / "keys");
  std::ofstream(folder / "documents" / "one.txt")
      << "DEV-MUC3-0001 (NOSC)\n\n   THE POLICE ACCUSED THE RIVER FRONT\nOF THE MURDER OF TWO FARMERS.\n";
  std::ofstream(folder / "keys" / "one.txt")
      << "0.  MESSAGE: ID                     DEV-MUC3-0001 (NCCOSC)\n"
      << "1.  MESSAGE: TEMPLATE               1\n"
      << "4.  INCIDENT: TYPE                  ATTACK\n"
      << "11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED BY AUTHORITIES: \"RIVER FRONT\"\n";
  const auto answer = nlohmann::json::parse(measure_perpetrators(folder).json);
  std::filesystem::remove_all(folder);
  EXPECT_DOUBLE_EQ(answer.at("f").get<double>(), 1.0);
  EXPECT_DOUBLE_EQ(answer.at("accuracy_given_group").get<double>(), 1.0);
}

}  // namespace
}  // namespace entente::evaluate
