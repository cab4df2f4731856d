// SPDX-License-Identifier: Apache-2.0
#include "evaluate/certainty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluate/data_file.hpp"
#include "read/certainty.hpp"
#include "read/lexicon_tables.hpp"
#include "read/scopes.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr double kFullScale = 3.0;
// Plain statements leave .9 to 1; their middle is the end of the scale.
constexpr double kPlainMiddle = 0.95;
constexpr std::size_t kClasses = 3;

std::size_t class_of(double factuality) {
  constexpr double kNegativeBelow = -0.5;
  constexpr double kUncertainTo = 1.75;
  return factuality < kNegativeBelow ? 0 : (factuality <= kUncertainTo ? 1 : 2);
}

// The reader's probabilities on the scale of annotators: unlikely -1, possible near 1, probable near 2, certain 3, as
// FactBank orders them [Sauri and Pustejovsky 2009]; what is still to come stands below what has come.
double factuality_of(const read::Certainty& certainty) {
  constexpr double kNotPossible = 0.35;  // the middle of "unlikely" lies below, that of "may" above
  constexpr double kPossible = 0.4;
  constexpr double kFuture = 1.5;
  const double middle = (certainty.interval.low_prob + certainty.interval.high_prob) / 2;
  if (middle < kNotPossible) {
    return -1.0;
  }
  const double above = std::clamp((middle - kPossible) / (kPlainMiddle - kPossible), 0.0, 1.0);
  const double certain = certainty.is_future || certainty.is_request ? kFuture : kFullScale;
  const double scaled = 1.0 + (certain - 1.0) * above;
  return certainty.polarity == Polarity::denied ? -scaled : scaled;
}

// Reads marked events of sentences without any registry: hedges, negation and voices around one word.
class EventReader {
 public:
  EventReader() : lexicon_(read::compile_lexicon(read::built_in_lexicon())) {}

  [[nodiscard]] std::vector<ScoredEvent> read(const json& line) const {
    const std::string text = line.at("text").get<std::string>();
    const std::vector<read::Token> tokens = read::split_tokens(text, lexicon_->vocabulary);
    const std::vector<std::size_t> starts = starts_of_words(text);
    std::vector<ScoredEvent> events;
    for (const json& target : line.at("targets")) {
      const std::size_t word = target.at("span1").at(0).get<std::size_t>();
      const read::SentenceView sentence{text, tokens, {0, tokens.size()}, lexicon_.get(), &actors_};
      const std::size_t token = word < starts.size() ? token_at(tokens, starts[word]) : tokens.size();
      if (token < tokens.size()) {
        events.push_back({target.at("label").get<double>(), factuality_of(certainty_at(sentence, token))});
      }
    }
    return events;
  }

 private:
  static std::vector<std::size_t> starts_of_words(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
      starts.push_back(at + 1);
    }
    return starts;
  }

  static std::size_t token_at(const std::vector<read::Token>& tokens, std::size_t byte) {
    std::size_t token = 0;
    while (token < tokens.size() && tokens[token].end <= byte) {
      ++token;
    }
    return token;
  }

  static read::Certainty certainty_at(const read::SentenceView& sentence, std::size_t token) {
    const std::vector<read::Party> nobody;
    const read::ArgumentFinder arguments(sentence, nobody);
    read::Statement statement;
    statement.tokens = {token, token + 1};
    statement.trigger = statement.tokens;
    statement.part =
        read::guess_standing(sentence, token) == read::Standing::verb ? read::Part::verb : read::Part::noun;
    const std::vector<read::Attribution> attributions = read::find_attributions(sentence, nobody);
    return read::read_certainty(sentence, arguments, statement, read::attributions_of(attributions, statement.trigger));
  }

  std::shared_ptr<const read::Lexicon> lexicon_;
  std::vector<Actor> actors_;
};

double correlation(const std::vector<ScoredEvent>& events) {
  double mean_gold = 0.0;
  double mean_read = 0.0;
  for (const ScoredEvent& event : events) {
    mean_gold += event.gold / static_cast<double>(events.size());
    mean_read += event.read / static_cast<double>(events.size());
  }
  double both = 0.0;
  double gold = 0.0;
  double read = 0.0;
  for (const ScoredEvent& event : events) {
    both += (event.gold - mean_gold) * (event.read - mean_read);
    gold += (event.gold - mean_gold) * (event.gold - mean_gold);
    read += (event.read - mean_read) * (event.read - mean_read);
  }
  return gold > 0.0 && read > 0.0 ? both / std::sqrt(gold * read) : 0.0;
}

double macro_f1(const std::vector<ScoredEvent>& events) {
  std::array<double, kClasses> right{};
  std::array<double, kClasses> named{};  // times told by gold or by the reader
  for (const ScoredEvent& event : events) {
    named[class_of(event.gold)] += 1;
    named[class_of(event.read)] += 1;
    right[class_of(event.gold)] += class_of(event.gold) == class_of(event.read) ? 1 : 0;
  }
  double sum = 0.0;
  for (std::size_t i = 0; i < kClasses; ++i) {
    sum += named[i] > 0 ? 2 * right[i] / named[i] : 0.0;
  }
  return sum / kClasses;
}

ordered_json to_json(const FactualityScore& score) {
  return {{"r", score.r}, {"mae", score.mae}, {"macro_f1", score.macro_f1}};
}

}  // namespace

FactualityScore score_factuality(const std::vector<ScoredEvent>& events) {
  if (events.empty()) {
    return {};
  }
  double error = 0.0;
  for (const ScoredEvent& event : events) {
    error += std::abs(event.gold - event.read);
  }
  return {correlation(events), error / static_cast<double>(events.size()), macro_f1(events)};
}

Measured measure_certainty(const std::filesystem::path& data) {
  const EventReader reader;
  std::vector<ScoredEvent> newswire;
  std::vector<ScoredEvent> all;
  ordered_json files = ordered_json::object();
  Measured measured;
  for (const auto& file : files_ending(data, ".jsonl")) {
    std::vector<ScoredEvent> events;
    for (const json& line : read_json_lines(file)) {
      const std::vector<ScoredEvent> found = reader.read(line);
      events.insert(events.end(), found.begin(), found.end());
    }
    const std::string name = file.stem().string();
    files[name] = to_json(score_factuality(events));
    measured.remarks.push_back(fmt::format("{}: {} events, r {:.3f}", name, events.size(), score_factuality(events).r));
    all.insert(all.end(), events.begin(), events.end());
    if (name.starts_with("uw")) {
      newswire.insert(newswire.end(), events.begin(), events.end());
    }
  }
  const FactualityScore top = score_factuality(newswire.empty() ? all : newswire);
  measured.figures = {{"r", top.r, "rules and SVM .669"},
                      {"mae", top.mae, "rules and SVM .397; always +3 .781"},
                      {"macro_f1", top.macro_f1, "token-window rules .677"}};
  ordered_json object = to_json(top);
  object["files"] = files;
  measured.json = object.dump();
  return measured;
}

}  // namespace entente::evaluate
