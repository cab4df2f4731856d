// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/assessment.hpp"

namespace entente::testing {

inline std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? ""
                                         : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

// ".2-.6" to an interval of certainty.
inline CertaintyInterval parse_certainty(const std::string& text) {
  const std::vector<std::string> ends = split(text, '-');
  return {std::stod(ends.at(0)), std::stod(ends.at(1))};
}

// The document of a line; the publisher is left out where it is empty, the date where it is "undated".
inline Document parse_document(const std::vector<std::string>& cells) {
  Document document;
  document.id = DocumentId{cells.at(0)};
  document.metadata.publisher = cells.at(1);
  document.metadata.title = "Title of " + cells.at(0);
  document.added = make_date(2024, 6, 15);
  if (cells.at(2) != "undated") {
    document.metadata.published = parse_date(cells.at(2)).value();
  }
  return document;
}

// One claim a line: document | publisher | published | speaker | a relation b | polarity | certainty | when | quote.
// Later cells may be left out.
inline Claim parse_claim(const std::vector<std::string>& cells, int number) {
  Claim claim;
  claim.document = DocumentId{cells.at(0)};
  claim.span = {number * 100, number * 100 + 50};
  claim.sentence = claim.span;
  claim.speaker = voice_from_word(cells.at(3));
  const std::vector<std::string> parties = split(cells.at(4), ' ');
  claim.a = ActorId{parties.at(0)};
  claim.relation = relation_from_word(parties.at(1)).value();
  claim.b = ActorId{parties.at(2)};
  claim.polarity = polarity_from_word(cells.at(5)).value();
  claim.certainty = parse_certainty(cells.at(6));
  claim.when = cells.size() > 7 ? claim_time_from_word(cells[7]).value() : ClaimTime{};
  claim.quote = cells.size() > 8 ? cells[8] : "sentence " + std::to_string(number) + " of " + cells[0];
  claim.id = make_claim_id(claim);
  return claim;
}

// A request about red and blue over 2022 to 2023, as known at the end of 2023, drawn as a table. Claims that are not of
// the two are surroundings.
inline engine::AssessmentRequest draw_world(std::string_view table) {
  engine::AssessmentRequest request{.a = ActorId{"red"},
                                    .b = ActorId{"blue"},
                                    .axis = {make_month(2022, 1), make_month(2023, 12)},
                                    .as_of = make_date(2023, 12, 31)};
  int number = 0;
  for (const std::string& line : split(table, '\n')) {
    if (line.empty()) {
      continue;
    }
    const std::vector<std::string> cells = split(line, '|');
    const Claim claim = parse_claim(cells, ++number);
    const Pair pair = make_pair_of(request.a, request.b);
    (pair.contains(claim.a) && pair.contains(claim.b) ? request.claims : request.surroundings).push_back(claim);
    request.documents.emplace(claim.document, parse_document(cells));
  }
  return request;
}

inline ActorRegistry small_registry() {
  return ActorRegistry({{ActorId{"red"}, "Red Front", {}, ActorKind::armed_group, {}},
                        {ActorId{"blue"}, "Blue Army", {}, ActorKind::armed_group, {}},
                        {ActorId{"state"}, "the State", {}, ActorKind::state, {{"adverse_to", "red; blue"}}},
                        {ActorId{"friend"}, "Green Union", {}, ActorKind::armed_group, {{"allied_with", "blue"}}},
                        {ActorId{"other"}, "Grey League", {}, ActorKind::armed_group, {}}});
}

inline Assessment assess(const engine::AssessmentRequest& request) {
  return engine::make_assessment(request, small_registry());
}

inline double last_at_least(const Assessment& assessment, Level level) {
  return assessment.at_least_prob.back()[index_of(level)];
}

}  // namespace entente::testing
