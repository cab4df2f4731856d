// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// A labelled stretch of words: [first, last) of an instance.
struct LabelledSpan {
  std::string label;
  std::size_t first = 0;
  std::size_t last = 0;
  auto operator<=>(const LabelledSpan&) const = default;
};

// Spans of BIO labels: "B-cue" opens one, "I-cue" goes on.
std::vector<LabelledSpan> spans_of_labels(const std::vector<std::string>& labels);

// Instances of words with the spans that people and the reader see in them.
struct ReadInstance {
  std::vector<LabelledSpan> gold;
  std::vector<LabelledSpan> read;
};

struct SpanCount {
  int gold = 0;
  int read = 0;
  int same = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

// Exact spans of one label over all instances together.
SpanCount count_spans(const std::vector<ReadInstance>& instances, const std::string& label);

// Reads every *.jsonl of a folder: `tokens` and their BIO `labels` of source, cue and content.
Measured measure_attribution(const std::filesystem::path& data);

}  // namespace entente::evaluate
