// SPDX-License-Identifier: Apache-2.0
#include "evaluate/claims.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "base/error.hpp"
#include "evaluate/claim_matching.hpp"
#include "evaluate/data_file.hpp"
#include "ingest/registry/actors.hpp"
#include "read/reader.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::json;

std::string way_of(std::string_view direction, const std::string& a, const std::string& b) {
  if (direction == to_word(Direction::both)) {
    return "both";
  }
  return direction == to_word(Direction::a_to_b) ? a + ">" + b : b + ">" + a;
}

// Gold files of the same layout may leave a field out, or hold null.
std::string text_or_empty(const json& line, const std::string& key) {
  const auto found = line.find(key);
  return found != line.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// Two intervals with a day in common; of other times only equal ones.
bool overlap(const ClaimTime& left, const ClaimTime& right) {
  if (left.kind != TimeKind::interval || right.kind != TimeKind::interval) {
    return left == right;
  }
  const bool starts_in_time = !left.range.first || !right.range.last || *left.range.first <= *right.range.last;
  const bool ends_in_time = !right.range.first || !left.range.last || *right.range.first <= *left.range.last;
  return starts_in_time && ends_in_time;
}

ScoredClaim gold_claim(const json& line, const std::string& default_text) {
  ScoredClaim claim;
  claim.text = line.value("text", default_text);
  claim.span = {line.at("start").get<std::int32_t>(), line.at("end").get<std::int32_t>()};
  claim.sentence = {line.at("sentence_start").get<std::int32_t>(), line.at("sentence_end").get<std::int32_t>()};
  claim.a = line.at("a");
  claim.b = line.at("b");
  claim.way = way_of(line.at("direction").get<std::string>(), claim.a, claim.b);
  claim.relation = line.at("relation");
  claim.family = line.at("family");
  claim.speaker = line.at("speaker");
  claim.polarity = line.at("polarity");
  claim.when = claim_time_from_word(text_or_empty(line, "when")).value_or(ClaimTime{});
  claim.where = text_or_empty(line, "where");
  claim.certainty_middle = (line.at("certainty").at(0).get<double>() + line.at("certainty").at(1).get<double>()) / 2;
  return claim;
}

ScoredClaim predicted_claim(const Claim& read, const std::string& text) {
  ScoredClaim claim;
  claim.text = text;
  claim.span = read.span;
  claim.a = read.a.value;
  claim.b = read.b.value;
  claim.way = way_of(to_word(read.direction), claim.a, claim.b);
  claim.relation = to_word(read.relation);
  claim.family = to_word(family_of(read.relation));
  claim.speaker = to_word(read.speaker);
  claim.polarity = to_word(read.polarity);
  claim.when = read.when;
  claim.where = read.where;
  claim.certainty_middle = (read.certainty.low_prob + read.certainty.high_prob) / 2;
  return claim;
}

std::vector<ScoredClaim> read_gold(const std::filesystem::path& data) {
  std::vector<ScoredClaim> gold;
  for (const auto& file : files_ending(data, ".jsonl")) {
    for (const json& line : read_json_lines(file)) {
      gold.push_back(gold_claim(line, file.stem().string()));
    }
  }
  return gold;
}

// The texts stand beside the gold claims; those of the starting case have a folder of their own.
std::filesystem::path text_file(const std::filesystem::path& data, const std::string& text) {
  const std::filesystem::path beside = data / (text + ".txt");
  return std::filesystem::exists(beside) ? beside : data / ".." / "case" / (text + ".txt");
}

std::vector<ScoredClaim> predict(const std::filesystem::path& data, const std::vector<ScoredClaim>& gold) {
  const read::Reader reader(ingest::read_actors(data / "actors.csv"), read::compile_lexicon(read::built_in_lexicon()));
  std::set<std::string> texts;
  for (const ScoredClaim& claim : gold) {
    texts.insert(claim.text);
  }
  std::vector<ScoredClaim> predicted;
  for (const std::string& text : texts) {
    Document document;
    document.id = DocumentId(text);
    document.text = read_file(text_file(data, text));
    for (const Claim& claim : reader.read(document).claims) {
      predicted.push_back(predicted_claim(claim, text));
    }
  }
  return predicted;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

struct Agreement {
  std::size_t code = 0;
  std::size_t speaker = 0;
  std::size_t polarity = 0;
  std::size_t way = 0;
  double certainty_gap = 0.0;
  std::size_t when = 0;
  std::size_t when_overlap = 0;
  std::size_t where = 0;

  void note(const ScoredClaim& gold, const ScoredClaim& read) {
    const auto one_if = [](bool is_so) { return is_so ? std::size_t{1} : std::size_t{0}; };
    code += one_if(gold.relation == read.relation);
    speaker += one_if(gold.speaker == read.speaker);
    polarity += one_if(gold.polarity == read.polarity);
    way += one_if(gold.way == read.way);
    when += one_if(gold.when == read.when);
    when_overlap += one_if(overlap(gold.when, read.when));
    where += one_if(gold.where == read.where);
    certainty_gap += std::abs(gold.certainty_middle - read.certainty_middle);
  }
};

}  // namespace

Measured measure_claims(const std::filesystem::path& data) {
  const std::vector<ScoredClaim> gold = read_gold(data);
  const std::vector<ScoredClaim> predicted = predict(data, gold);
  const auto matches = match_claims(gold, predicted);
  Agreement agreement;
  for (const auto& [g, p] : matches) {
    agreement.note(gold[g], predicted[p]);
  }
  const std::size_t matched = matches.size();
  const std::vector<Figure> figures{
      {"precision", share(matched, predicted.size()), ""},
      {"recall", share(matched, gold.size()), ""},
      {"f1", share(2 * matched, predicted.size() + gold.size()), ""},
      {"code", share(agreement.code, matched), ""},
      {"speaker", share(agreement.speaker, matched), ""},
      {"polarity", share(agreement.polarity, matched), ""},
      {"direction", share(agreement.way, matched), ""},
      {"certainty_mae", matched == 0 ? 0.0 : agreement.certainty_gap / static_cast<double>(matched), ""},
      {"when", share(agreement.when, matched), ""},
      {"when_overlap", share(agreement.when_overlap, matched), ""},
      {"where", share(agreement.where, matched), ""}};
  nlohmann::ordered_json object;
  for (const Figure& figure : figures) {
    object[figure.name] = figure.value;
  }
  return {object.dump(),
          figures,
          {fmt::format("{} gold claims, {} read, {} matched on (sentence, pair, family)", gold.size(), predicted.size(),
                       matched)}};
}

}  // namespace entente::evaluate
