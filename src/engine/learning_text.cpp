// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/learning.hpp"
#include "engine/printable.hpp"

namespace entente::engine {
namespace {

using learn::Counts;
using learn::LearningReport;
using learn::StepFigures;
using Json = nlohmann::ordered_json;

constexpr double kPercent = 100.0;

std::string reviews_line(const LearningReport& report) {
  return fmt::format("{} of {}: {} confirmed, {} corrected, {} rejected.\n",
                     counted(report.reviews(), "reviewed claim"), counted(report.documents, "document"),
                     report.confirmed, report.corrected, report.rejected);
}

std::string figures_of(const Counts& counts) {
  return fmt::format("{:9.3f} {:7.3f} {:7.3f}", counts.precision(), counts.recall(), counts.f1());
}

std::string step_line(const StepFigures& figures, const LearningReport& report) {
  return fmt::format("  {:<10} {:>8}  {}  {:+.3f}  {:>5.0f} %  {}\n", learn::step_row(figures.step).word,
                     figures.examples, figures_of(figures.learned), figures.learned.f1() - report.rules.f1(),
                     kPercent * figures.share_of_gains, figures.is_used ? "used" : "not used");
}

std::string table_text(const LearningReport& report, bool is_used) {
  std::string text = fmt::format("  {:<10} {:>8}  {:>9} {:>7} {:>7}  {:>6}  {:>7}\n", "step", "examples", "precision",
                                 "recall", "F1", "gain", "sure");
  text += fmt::format("  {:<10} {:>8}  {}\n", "rules", report.reviews(), figures_of(report.rules));
  for (const StepFigures& figures : report.steps) {
    text += step_line(figures, report);
  }
  if (is_used) {
    text += fmt::format("  {:<10} {:>8}  {}  {:+.3f}  {:>5.0f} %\n", "together", "", figures_of(report.learned),
                        report.learned.f1() - report.rules.f1(), kPercent * report.share_of_gains);
  }
  return text;
}

std::string use_text(const LearningOutcome& outcome) {
  const learn::LearningOptions terms;
  if (!outcome.is_used()) {
    return fmt::format(
        "Not used: no step gains {:.2f} of F1 over the rules, and in {:.0f} % of resampled sets of documents. The "
        "rules "
        "read as before.\nNext: entente claims --status proposed, and decide on more of them\n",
        terms.least_gain_f1, kPercent * terms.least_share_of_gains);
  }
  return fmt::format(
      "In use from now on; the documents were read again. {} set aside as doubtful, {} changed; none is lost.\n"
      "Next: entente claims --reader doubted, or entente learn --forget to go back to the rules\n",
      counted(outcome.doubted, "claim is", "claims are"), outcome.changed);
}

Json json_of(const Counts& counts) {
  return {{"right", counts.right},           {"made", counts.made},       {"known", counts.known},
          {"precision", counts.precision()}, {"recall", counts.recall()}, {"f1", counts.f1()}};
}

Json steps_json(const LearningReport& report) {
  Json steps = Json::array();
  for (const StepFigures& figures : report.steps) {
    steps.push_back({{"step", learn::step_row(figures.step).word},
                     {"examples", figures.examples},
                     {"learned", json_of(figures.learned)},
                     {"gain_f1", figures.learned.f1() - report.rules.f1()},
                     {"share_of_gains", figures.share_of_gains},
                     {"is_used", figures.is_used}});
  }
  return steps;
}

}  // namespace

std::string learning_to_text(const LearningOutcome& outcome) {
  if (!outcome.report.too_little.empty()) {
    return "Nothing learned: " + outcome.report.too_little + ". The rules read as before.\n" +
           "Next: entente claims, then entente decide CLAIM confirm|reject|correct\n";
  }
  return "Learned from " + reviews_line(outcome.report) +
         fmt::format("Cross-validated over {} of whole documents, against the rules alone:\n\n",
                     counted(outcome.report.folds, "fold")) +
         table_text(outcome.report, outcome.is_used()) + "\n" + use_text(outcome);
}

std::string learning_to_json(const LearningOutcome& outcome) {
  const LearningReport& report = outcome.report;
  const Json json{{"is_used", outcome.is_used()},
                  {"too_little", report.too_little.empty() ? Json() : Json(report.too_little)},
                  {"reviews", report.reviews()},
                  {"confirmed", report.confirmed},
                  {"corrected", report.corrected},
                  {"rejected", report.rejected},
                  {"documents", report.documents},
                  {"folds", report.folds},
                  {"rules", json_of(report.rules)},
                  {"learned", json_of(report.learned)},
                  {"gain_f1", report.learned.f1() - report.rules.f1()},
                  {"share_of_gains", report.share_of_gains},
                  {"steps", steps_json(report)},
                  {"doubted", outcome.doubted},
                  {"changed", outcome.changed},
                  {"trained_on", outcome.trained_on.empty() ? Json() : Json(outcome.trained_on)}};
  return json.dump(2) + "\n";
}

}  // namespace entente::engine
