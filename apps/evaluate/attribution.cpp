// SPDX-License-Identifier: Apache-2.0
#include "evaluate/attribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

#include "evaluate/data_file.hpp"
#include "evaluate/joined_words.hpp"
#include "read/attribution_spans.hpp"
#include "read/lexicon.hpp"
#include "read/lexicon_tables.hpp"
#include "read/sentences.hpp"
#include "read/tokens.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

double share(int part, int whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / whole; }

class SpanReader {
 public:
  SpanReader() : lexicon_(read::compile_lexicon(read::built_in_lexicon())) {}

  [[nodiscard]] std::vector<LabelledSpan> read(const std::vector<std::string>& words) const {
    const JoinedWords joined = join_words(words);
    const std::vector<read::Token> tokens = read::split_tokens(joined.text, lexicon_->vocabulary);
    const std::vector<read::TokenRange> sentences = read::split_sentences(joined.text, tokens, lexicon_->classes);
    const read::SentenceView view{joined.text, tokens, {0, tokens.size()}, lexicon_.get(), nullptr};
    std::vector<LabelledSpan> spans;
    const auto add = [&](std::string_view label, read::TokenRange range) {
      if (range.last > range.first) {
        const WordRange found = words_between(joined, tokens[range.first].begin, tokens[range.last - 1].end);
        spans.push_back({std::string(label), found.first, found.last});
      }
    };
    for (const read::Speech& speech : read::find_speeches(view, sentences)) {
      add("source", speech.source);
      add("cue", speech.cue);
      for (const read::TokenRange& content : speech.contents) {
        add("content", content);
      }
    }
    return spans;
  }

 private:
  std::shared_ptr<const read::Lexicon> lexicon_;
};

}  // namespace

std::vector<LabelledSpan> spans_of_labels(const std::vector<std::string>& labels) {
  std::vector<LabelledSpan> spans;
  bool is_open = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string_view label = labels[i];
    if (label.starts_with("B-")) {
      spans.push_back({std::string(label.substr(2)), i, i + 1});
      is_open = true;
    } else if (is_open && label.starts_with("I-") && spans.back().label == label.substr(2)) {
      spans.back().last = i + 1;
    } else {
      is_open = false;
    }
  }
  return spans;
}

double SpanCount::precision() const { return share(same, read); }
double SpanCount::recall() const { return share(same, gold); }
double SpanCount::f1() const { return share(2 * same, gold + read); }

SpanCount count_spans(const std::vector<ReadInstance>& instances, const std::string& label) {
  SpanCount count;
  const auto has_label = [&](const LabelledSpan& span) { return span.label == label; };
  for (const ReadInstance& instance : instances) {
    count.gold += static_cast<int>(std::ranges::count_if(instance.gold, has_label));
    count.read += static_cast<int>(std::ranges::count_if(instance.read, has_label));
    count.same += static_cast<int>(std::ranges::count_if(instance.gold, [&](const LabelledSpan& span) {
      return has_label(span) && std::ranges::find(instance.read, span) != instance.read.end();
    }));
  }
  return count;
}

Measured measure_attribution(const std::filesystem::path& data) {
  const SpanReader reader;
  std::vector<ReadInstance> instances;
  for (const auto& file : files_ending(data, ".jsonl")) {
    for (const json& line : read_json_lines(file)) {
      const auto words = line.at("tokens").get<std::vector<std::string>>();
      instances.push_back({spans_of_labels(line.at("labels").get<std::vector<std::string>>()), reader.read(words)});
    }
  }
  Measured measured;
  ordered_json object = ordered_json::object();
  const std::array<std::pair<std::string, std::string>, 3> labels{
      {{"source", "CRF .506, perceptron .58, BERT+Cofe .832"},
       {"cue", "CRF .534, perceptron .60, BERT+Cofe .753"},
       {"content", "CRF .286, perceptron .42, BERT+Cofe .729"}}};
  for (const auto& [label, published] : labels) {
    const SpanCount count = count_spans(instances, label);
    measured.figures.push_back({label + "_f1", count.f1(), published});
    measured.remarks.push_back(fmt::format("{}: {} annotated, {} read, {} the same; precision {:.3f}, recall {:.3f}",
                                           label, count.gold, count.read, count.same, count.precision(),
                                           count.recall()));
    object[label + "_f1"] = count.f1();
  }
  measured.remarks.push_back(fmt::format("{} instances; published figures are for the test set", instances.size()));
  measured.json = object.dump();
  return measured;
}

}  // namespace entente::evaluate
