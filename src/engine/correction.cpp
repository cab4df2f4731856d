// SPDX-License-Identifier: Apache-2.0
#include "engine/correction.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "domain/relation.hpp"
#include "engine/pair_question.hpp"
#include "engine/voices.hpp"

namespace entente::engine {
namespace {

std::vector<std::string> relation_words() {
  std::vector<std::string> words;
  for (const RelationRow& row : relation_table()) {
    words.emplace_back(row.word);
  }
  return words;
}

OptionRow choice(std::string name, std::string value_name, std::string help, std::vector<std::string> choices) {
  return {.name = std::move(name),
          .value_name = std::move(value_name),
          .help = std::move(help),
          .kind = OptionKind::choice,
          .choices = std::move(choices)};
}

// Words that a shell takes as they are; "a→b" is the form in files and JSON.
Direction direction_of(const std::string& word) {
  if (word == "a-to-b") {
    return Direction::a_to_b;
  }
  return word == "b-to-a" ? Direction::b_to_a : Direction::both;
}

EvidenceStatus evidence_of(const std::string& word) {
  if (word == "exists") {
    return EvidenceStatus::said_to_exist;
  }
  return word == "lacking" ? EvidenceStatus::said_to_be_lacking : EvidenceStatus::none_stated;
}

void correct_pair(Claim& claim, const Request& request, const ActorRegistry& actors) {
  if (!request.has("a") && !request.has("b")) {
    return;
  }
  std::tie(claim.a, claim.b) =
      resolve_pair(actors, request.text_or("a", claim.a.value), request.text_or("b", claim.b.value));
}

void correct_relation(Claim& claim, const Request& request) {
  const std::string relation = request.text_or("relation", "");
  claim.relation = relation_from_word(relation).value_or(claim.relation);
  const std::string polarity = request.text_or("polarity", "");
  claim.polarity = polarity_from_word(polarity).value_or(claim.polarity);
  if (const auto direction = request.text("direction")) {
    claim.direction = direction_of(*direction);
  }
}

double parse_probability(std::string_view text) {
  double value = -1;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = problem == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
  return is_number ? value : -1;
}

}  // namespace

std::vector<OptionRow> correction_options() {
  return {choice("relation", "CODE", "correct: what relation it is", relation_words()),
          choice("polarity", "WORD", "correct: whether it is affirmed or denied", {"affirmed", "denied"}),
          {.name = "certainty",
           .value_name = "LOW,HIGH",
           .help = "correct: probability the words give it, before polarity, such as 0.2,0.6"},
          {.name = "a", .value_name = "A", .help = "correct: the first organisation"},
          {.name = "b", .value_name = "B", .help = "correct: the second organisation"},
          choice("direction", "WORD", "correct: who gives to whom", {"a-to-b", "b-to-a", "both"}),
          {.name = "speaker", .value_name = "S", .help = "correct: who says it: an actor, author or unnamed"},
          choice("evidence", "WORD", "correct: what is said of evidence for it", {"none", "exists", "lacking"}),
          {.name = "when", .value_name = "WHEN", .help = "correct: past, future, 2022-05 or 2022-04/2022-06"}};
}

bool names_correction(const Request& request) {
  return std::ranges::any_of(correction_options(), [&](const OptionRow& row) { return request.has(row.name); });
}

CertaintyInterval parse_certainty(const std::string& text) {
  const std::size_t comma = text.find(',');
  const std::string_view whole(text);
  const double low = parse_probability(whole.substr(0, comma));
  const double high = comma == std::string::npos ? low : parse_probability(whole.substr(comma + 1));
  if (low < 0 || high > 1 || low > high) {
    throw Failure({ErrorCode::usage, "--certainty", "\"" + text + "\" is no pair of probabilities in order",
                   "Write the lower and the higher from 0 to 1, as in --certainty 0.2,0.6"});
  }
  return {low, high};
}

Claim corrected_claim(const Claim& claim, const Request& request, const ActorRegistry& actors) {
  Claim corrected = claim;
  correct_pair(corrected, request, actors);
  correct_relation(corrected, request);
  if (const auto certainty = request.text("certainty")) {
    corrected.certainty = parse_certainty(*certainty);
  }
  if (const auto speaker = request.text("speaker")) {
    corrected.speaker = voice_of(actors, *speaker);
  }
  if (const auto evidence = request.text("evidence")) {
    corrected.evidence = evidence_of(*evidence);
  }
  if (const auto when = request.text("when")) {
    const Result<ClaimTime> time = claim_time_from_word(*when);
    if (!time) {
      throw Failure({time.error().code, "--when", time.error().what, time.error().way_out});
    }
    corrected.when = *time;
  }
  corrected.status = ClaimStatus::corrected;
  return corrected;
}

}  // namespace entente::engine
