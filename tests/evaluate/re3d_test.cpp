// SPDX-License-Identifier: Apache-2.0
#include "evaluate/re3d.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace entente::evaluate {
namespace {

ByteSpan place_in(const std::string& text, const std::string& name) {
  const std::size_t at = text.find(name);
  EXPECT_NE(at, std::string::npos) << name;
  return {at, at + name.size()};
}

// "ALPHA FightingAgainst BRAVO", for names in text order.
std::vector<std::string> read_lines(const std::string& text, const std::vector<std::string>& names) {
  Re3dDocument document{.id = "note", .text = text};
  for (const std::string& name : names) {
    document.organisations.push_back(place_in(text, name));
  }
  std::vector<std::string> lines;
  for (const Re3dRelation& found : Re3dReader().read(document)) {
    lines.push_back(text.substr(found.source.begin, found.source.end - found.source.begin) + " " + found.type + " " +
                    text.substr(found.target.begin, found.target.end - found.target.begin));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Re3dReader, finds_who_fights_whom) {
  EXPECT_EQ(read_lines("ALPHA carried out three strikes against BRAVO.", {"ALPHA", "BRAVO"}),
            Lines{"ALPHA FightingAgainst BRAVO"});
}

TEST(Re3dReader, lets_a_helper_fight_whom_the_helped_fights) {
  EXPECT_EQ(read_lines("ALPHA supports BRAVO in the campaign to defeat CHARLIE.", {"ALPHA", "BRAVO", "CHARLIE"}),
            (Lines{"ALPHA AlliesOf BRAVO", "BRAVO FightingAgainst CHARLIE", "ALPHA FightingAgainst CHARLIE"}));
}

TEST(Re3dReader, lets_nobody_fight_its_own_parts) {
  EXPECT_EQ(read_lines("ALPHA fighters and bombs hit an ALPHA unit.", {"ALPHA fighters", "an ALPHA unit"}), Lines{});
}

TEST(Re3dReader, tells_parts_and_leaders) {
  EXPECT_EQ(read_lines("ALPHA, which includes BRAVO, is led by CHARLIE.", {"ALPHA", "BRAVO", "CHARLIE"}),
            (Lines{"BRAVO BelongsTo ALPHA", "CHARLIE InChargeOf BRAVO"}));
}

TEST(RelationMatch, takes_either_direction_of_a_type_that_has_none) {
  const Re3dRelation fight{{0, 5}, {9, 14}, "FightingAgainst"};
  const Re3dRelation back{{9, 14}, {0, 5}, "FightingAgainst"};
  const RelationCounts counts = match_relations({fight, back}, {back});
  EXPECT_EQ(counts.gold, 1U);
  EXPECT_EQ(counts.right, 1U);
}

TEST(RelationMatch, keeps_the_direction_of_parts) {
  const Re3dRelation part{{0, 5}, {9, 14}, "BelongsTo"};
  const Re3dRelation whole{{9, 14}, {0, 5}, "BelongsTo"};
  EXPECT_EQ(match_relations({part}, {whole}).right, 0U);
}

TEST(Re3d, reads_a_folder_and_leaves_out_doubtful_rows_and_persons) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "entente_re3d_world" / "notes";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "documents.json")
      << R"({"_id": "n", "text": "ALPHA attacked BRAVO. É ALPHA met Ann."})" << "\n";
  std::ofstream(folder / "entities.json")
      << R"({"documentId": "n", "begin": 0, "end": 5, "value": "ALPHA", "type": "Organisation", "confidence": 1})"
      << "\n"
      << R"({"documentId": "n", "begin": 15, "end": 20, "value": "BRAVO", "type": "Organisation", "confidence": 1})"
      << "\n"
      << R"({"documentId": "n", "begin": 24, "end": 29, "value": "ALPHA", "type": "Organisation", "confidence": 0.2})"
      << "\n"
      << R"({"documentId": "n", "begin": 34, "end": 37, "value": "Ann", "type": "Person", "confidence": 1})" << "\n";
  std::ofstream(folder / "relations.json")
      << R"({"documentId": "n", "type": "FightingAgainst", "sourceBegin": 0, "sourceEnd": 5, "source": "ALPHA", )"
      << R"("targetBegin": 15, "targetEnd": 20, "target": "BRAVO", "confidence": 0.9})" << "\n"
      << R"({"documentId": "n", "type": "CommWith", "sourceBegin": 24, "sourceEnd": 29, "source": "ALPHA", )"
      << R"("targetBegin": 34, "targetEnd": 37, "target": "Ann", "confidence": 0.1})" << "\n";
  const auto answer = nlohmann::json::parse(measure_re3d(folder.parent_path()).json);
  EXPECT_DOUBLE_EQ(answer.at("f1").get<double>(), 1.0);
  EXPECT_EQ(read_re3d(folder).documents.at(0).organisations.size(), 2U);
  EXPECT_EQ(read_re3d(folder).left_out, 1U);
  std::filesystem::remove_all(folder.parent_path());
}

TEST(Re3d, of_a_folder_without_documents_is_refused) { EXPECT_THROW(measure_re3d(::testing::TempDir()), Failure); }

}  // namespace
}  // namespace entente::evaluate
