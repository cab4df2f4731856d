// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <utility>

#include "learn/claim_features.hpp"
#include "learn/learned_model.hpp"

namespace entente::learn {
namespace {

// entente-learned 1
// features 1
// trained-on SHA256
// step polarity
// label denied                 one line a label but the first, which every step has
// weight FEATURE LABEL VALUE   sorted
// end
constexpr std::string_view kFirstLine = "entente-learned 1";
constexpr std::string_view kFeatures = "features ";
constexpr std::string_view kTrainedOn = "trained-on ";
constexpr std::string_view kStep = "step ";
constexpr std::string_view kLabel = "label ";
constexpr std::string_view kWeight = "weight ";
constexpr std::string_view kEnd = "end";

std::string line(std::string_view key, std::string_view value) { return std::string(key) + std::string(value) + "\n"; }

std::string step_text(const LearnedStep& step) {
  std::string text = line(kStep, step_row(step.step).word);
  for (std::size_t label = 1; label < step.labels.size(); ++label) {
    text += line(kLabel, step.labels[label]);
  }
  for (const Weight& weight : step.model.weights) {
    text += line(kWeight, std::to_string(weight.feature) + " " + std::to_string(weight.label) + " " +
                              std::to_string(weight.value));
  }
  return text;
}

// The next whole number of a line, and the blank behind it.
template <class Number>
bool take_number(std::string_view& rest, Number& number) {
  const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (problem != std::errc{}) {
    return false;
  }
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (rest.starts_with(' ')) {
    rest.remove_prefix(1);
  }
  return true;
}

// Takes the file line by line; stops at the first that does not fit.
class ModelParser {
 public:
  bool take(std::string_view text) {
    if (next_line(text) != kFirstLine || next_line(text) != std::string(kFeatures) + std::to_string(kFeatureVersion)) {
      return false;
    }
    while (!text.empty()) {
      const std::string_view line = next_line(text);
      if (line == kEnd) {
        return text.empty();
      }
      if (!take_line(line)) {
        return false;
      }
    }
    return false;
  }

  LearnedModel model() { return std::move(model_); }

 private:
  static std::string_view next_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
  }

  bool take_line(std::string_view line) {
    if (line.starts_with(kTrainedOn)) {
      model_.trained_on = line.substr(kTrainedOn.size());
      return true;
    }
    if (line.starts_with(kStep)) {
      return take_step(line.substr(kStep.size()));
    }
    if (line.starts_with(kLabel) && !model_.steps.empty()) {
      model_.steps.back().labels.emplace_back(line.substr(kLabel.size()));
      ++model_.steps.back().model.label_count;
      return true;
    }
    return line.starts_with(kWeight) && !model_.steps.empty() && take_weight(line.substr(kWeight.size()));
  }

  bool take_step(std::string_view word) {
    const std::optional<Step> step = step_from_word(word);
    if (step) {
      model_.steps.push_back({*step, {std::string(kAsProposed)}, {1, {}}});
    }
    return step.has_value();
  }

  bool take_weight(std::string_view rest) {
    LinearModel& model = model_.steps.back().model;
    Weight weight;
    const bool is_whole = take_number(rest, weight.feature) && take_number(rest, weight.label) &&
                          take_number(rest, weight.value) && rest.empty();
    if (!is_whole || weight.label >= model.label_count || (!model.weights.empty() && weight <= model.weights.back())) {
      return false;
    }
    model.weights.push_back(weight);
    return true;
  }

  LearnedModel model_;
};

}  // namespace

std::string to_text(const LearnedModel& model) {
  std::string text = line(kFirstLine, "") + line(kFeatures, std::to_string(kFeatureVersion));
  text += line(kTrainedOn, model.trained_on);
  for (const LearnedStep& step : model.steps) {
    text += step_text(step);
  }
  return text + line(kEnd, "");
}

Result<LearnedModel> parse_model(std::string_view text, const std::string& place) {
  ModelParser parser;
  if (!parser.take(text)) {
    return fail(ErrorCode::file_changed, place, "it is not what this program learned: damaged, or of another version",
                "Learn again with: entente learn");
  }
  return parser.model();
}

}  // namespace entente::learn
