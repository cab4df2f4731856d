// SPDX-License-Identifier: Apache-2.0
#include "evaluate/certainty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>

#include "evaluate/data_file.hpp"
#include "read/certainty.hpp"
#include "read/lexicon_tables.hpp"
#include "read/scopes.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kClasses = 3;

std::size_t class_of(double factuality) {
  constexpr double kNegativeBelow = -0.5;
  constexpr double kUncertainTo = 1.75;
  return factuality < kNegativeBelow ? 0 : (factuality <= kUncertainTo ? 1 : 2);
}

struct ScalePoint {
  double middle_prob;
  double factuality;
};

// The middle of an interval on the scale of annotators, who set a bare possibility above nought and a plan near a fact;
// the points are the means, rounded, of events under the words of each interval in the training part of UW.
constexpr std::array<ScalePoint, 5> kAffirmed{{{0.03, -2.0}, {0.325, -0.7}, {0.4, 1.3}, {0.675, 1.7}, {0.95, 3.0}}};
constexpr std::array<ScalePoint, 4> kDenied{{{0.325, 0.0}, {0.4, -0.6}, {0.675, -1.3}, {0.95, -2.1}}};
constexpr double kPurpose = 1.8;  // annotators take a purpose as reached more often than the claims' scheme does
constexpr double kFuture = 2.4;   // what certainly will be stands below what has been

double on_scale(std::span<const ScalePoint> points, double middle_prob) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (middle_prob <= points[i].middle_prob) {
      const ScalePoint& low = points[i - 1];
      const double part = std::max(0.0, (middle_prob - low.middle_prob) / (points[i].middle_prob - low.middle_prob));
      return low.factuality + part * (points[i].factuality - low.factuality);
    }
  }
  return points.back().factuality;
}

double factuality_of(const read::Certainty& certainty) {
  const double middle = (certainty.interval.low_prob + certainty.interval.high_prob) / 2;
  if (certainty.polarity == Polarity::denied) {
    return on_scale(kDenied, middle);
  }
  const bool is_purpose = std::ranges::find(certainty.rules, "scope/purpose") != certainty.rules.end();
  const double affirmed = is_purpose ? kPurpose : on_scale(kAffirmed, middle);
  return certainty.is_future || certainty.is_request ? std::min(affirmed, kFuture) : affirmed;
}

// Reads marked events of sentences without any registry: hedges, negation and voices around one word.
class EventReader {
 public:
  EventReader() : lexicon_(read::compile_lexicon(read::built_in_lexicon())) {}

  [[nodiscard]] std::vector<ScoredEvent> read(const json& line) const {
    const std::string text = line.at("text").get<std::string>();
    const std::vector<read::Token> tokens = read::split_tokens(text, lexicon_->vocabulary);
    const std::vector<std::size_t> starts = starts_of_words(text);
    const std::vector<read::TokenRange> sentences = read::split_sentences(text, tokens, lexicon_->classes);
    std::vector<ScoredEvent> events;
    for (const json& target : line.at("targets")) {
      const std::size_t word = target.at("span1").at(0).get<std::size_t>();
      const std::size_t token = word < starts.size() ? token_at(tokens, starts[word]) : tokens.size();
      if (token < tokens.size()) {
        const read::SentenceView sentence{text, tokens, around(sentences, token), lexicon_.get(), &actors_};
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

  static read::TokenRange around(const std::vector<read::TokenRange>& sentences, std::size_t token) {
    const auto found =
        std::ranges::find_if(sentences, [&](const read::TokenRange& range) { return range.contains(token); });
    return found == sentences.end() ? read::TokenRange{token, token + 1} : *found;
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
    statement.part = read::guess_form(sentence, token) == read::CueForm::verb ? read::Part::verb : read::Part::noun;
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
