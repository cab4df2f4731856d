// SPDX-License-Identifier: Apache-2.0
#include "learn/learning.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/in_parallel.hpp"
#include "learn/claim_features.hpp"
#include "learn/folds.hpp"

namespace entente::learn {
namespace {

using StepLabels = std::vector<std::string>;  // [step]

void sort_by_claim(std::vector<Review>& reviews) {
  std::ranges::sort(reviews, {},
                    [](const Review& review) { return std::tie(review.proposed.document, review.proposed.id); });
}

LearningReport count_reviews(const std::vector<Review>& reviews) {
  LearningReport report;
  for (const Review& review : reviews) {
    report.confirmed += review.verdict == Verdict::confirmed ? 1 : 0;
    report.corrected += review.verdict == Verdict::corrected ? 1 : 0;
    report.rejected += review.verdict == Verdict::rejected ? 1 : 0;
    report.rules += count_claim(review, {});
  }
  report.learned = report.rules;
  return report;
}

std::string lacking(std::size_t there, std::size_t needed, const std::string& what) {
  return there < needed ? std::to_string(there) + " " + what + ", " + std::to_string(needed) + " are needed" : "";
}

std::string too_little(const LearningReport& report, const LearningOptions& options) {
  for (const std::string& lack :
       {lacking(report.reviews(), options.least_reviews, "reviewed claims"),
        lacking(report.documents, options.least_documents, "documents with reviewed claims"),
        lacking(report.rejected + report.corrected, options.least_faults, "rejected or corrected claims")}) {
    if (!lack.empty()) {
      return lack;
    }
  }
  return "";
}

std::vector<Step> all_steps() {
  std::vector<Step> steps;
  std::ranges::transform(step_table(), std::back_inserter(steps), &StepRow::step);
  return steps;
}

// Labels of every step for every review, each given by what the other folds taught.
class CrossValidation {
 public:
  CrossValidation(const std::vector<Review>& reviews, const LearningOptions& options)
      : reviews_(reviews),
        options_(options),
        folds_(make_folds(reviews, options.most_folds)),
        labels_(reviews.size(), StepLabels(step_table().size(), std::string(kAsProposed))) {
    const std::size_t steps = step_table().size();
    run_in_parallel(folds_.count * steps, options.threads,
                    [&](std::size_t job) { run_fold(job / steps, job % steps); });
  }

  [[nodiscard]] std::size_t fold_count() const { return folds_.count; }

  [[nodiscard]] Comparison compare(const std::vector<Step>& steps) const {
    Comparison comparison;
    for (const std::vector<std::size_t>& document : folds_.documents) {
      Counts rules;
      Counts learned;
      for (const std::size_t review : document) {
        rules += count_claim(reviews_[review], {});
        learned += count_claim(reviews_[review], treatment_of(review, steps));
      }
      comparison.rules.push_back(rules);
      comparison.learned.push_back(learned);
    }
    return comparison;
  }

 private:
  [[nodiscard]] Treatment treatment_of(std::size_t review, const std::vector<Step>& steps) const {
    Treatment treatment{steps, {}};
    for (const Step step : steps) {
      treatment.labels.push_back(labels_[review][static_cast<std::size_t>(step)]);
    }
    return treatment;
  }

  void run_fold(std::size_t fold, std::size_t step) {
    std::vector<const Review*> others;
    for (std::size_t document = 0; document < folds_.documents.size(); ++document) {
      const std::vector<std::size_t> none;
      std::ranges::transform(folds_.fold_of[document] == fold ? none : folds_.documents[document],
                             std::back_inserter(others), [&](std::size_t review) { return &reviews_[review]; });
    }
    const LearnedStep learned = learn_step(step_table()[step].step, others, options_.training);
    for (std::size_t document = 0; document < folds_.documents.size(); ++document) {
      if (folds_.fold_of[document] == fold) {
        label_document(document, step, learned);
      }
    }
  }

  void label_document(std::size_t document, std::size_t step, const LearnedStep& learned) {
    for (const std::size_t review : folds_.documents[document]) {
      labels_[review][step] = label_of(learned, reviews_[review].features);
    }
  }

  const std::vector<Review>& reviews_;
  const LearningOptions& options_;
  Folds folds_;
  std::vector<StepLabels> labels_;  // [review][step]
};

bool gains(const Comparison& comparison, double share, const LearningOptions& options) {
  const double gain = sum_of(comparison.learned).f1() - sum_of(comparison.rules).f1();
  return gain >= options.least_gain_f1 && share >= options.least_share_of_gains;
}

std::size_t count_examples(Step step, const std::vector<Review>& reviews) {
  return static_cast<std::size_t>(std::ranges::count_if(reviews, [&](const Review& review) {
    return step_row(step).label(review).value_or(std::string(kAsProposed)) != kAsProposed;
  }));
}

StepFigures measure_step(Step step, const std::vector<Review>& reviews, const CrossValidation& validation,
                         const LearningOptions& options) {
  const Comparison comparison = validation.compare({step});
  const double share = share_of_gains(comparison, options.training.seed, options.resamples);
  return {step, count_examples(step, reviews), sum_of(comparison.learned), share, gains(comparison, share, options)};
}

// The steps that gain each alone, if they also gain together.
std::vector<Step> choose_steps(LearningReport& report, const CrossValidation& validation,
                               const LearningOptions& options) {
  std::vector<Step> chosen;
  for (const StepFigures& figures : report.steps) {
    if (figures.is_used) {
      chosen.push_back(figures.step);
    }
  }
  const Comparison together = validation.compare(chosen);
  const double share = share_of_gains(together, options.training.seed, options.resamples);
  if (!gains(together, share, options)) {
    for (StepFigures& figures : report.steps) {
      figures.is_used = false;
    }
    return {};
  }
  report.learned = sum_of(together.learned);
  report.share_of_gains = share;
  return chosen;
}

}  // namespace

Learned learn(std::vector<Review> reviews, const LearningOptions& options) {
  sort_by_claim(reviews);
  Learned learned{count_reviews(reviews), {}};
  learned.report.documents = make_folds(reviews, options.most_folds).documents.size();
  learned.report.too_little = too_little(learned.report, options);
  if (!learned.report.too_little.empty()) {
    return learned;
  }
  const CrossValidation validation(reviews, options);
  learned.report.folds = validation.fold_count();
  for (const Step step : all_steps()) {
    learned.report.steps.push_back(measure_step(step, reviews, validation, options));
  }
  std::vector<const Review*> all;
  std::ranges::transform(reviews, std::back_inserter(all), [](const Review& review) { return &review; });
  for (const Step step : choose_steps(learned.report, validation, options)) {
    learned.model.steps.push_back(learn_step(step, all, options.training));
  }
  return learned;
}

std::string training_text(std::vector<Review> reviews, const LearningOptions& options) {
  sort_by_claim(reviews);
  std::string text = "features " + std::to_string(kFeatureVersion) + " seed " + std::to_string(options.training.seed) +
                     " rounds " + std::to_string(options.training.rounds) + "\n";
  for (const Review& review : reviews) {
    text += review.proposed.document.value + " " + review.proposed.id.value;
    for (const StepRow& row : step_table()) {
      text += "\t" + row.label(review).value_or("");
    }
    for (const FeatureId feature : review.features) {
      text += " " + std::to_string(feature);
    }
    text += "\n";
  }
  return text;
}

}  // namespace entente::learn
