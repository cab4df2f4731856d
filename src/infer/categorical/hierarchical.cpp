// SPDX-License-Identifier: Apache-2.0
#include "infer/categorical/hierarchical.hpp"

#include <algorithm>
#include <cmath>

#include "infer/categorical/expectation.hpp"
#include "math/digamma.hpp"

namespace entente::infer {
namespace {

using math::digamma;

// Where the shared prior starts: a source is taken to be right three times in four of two values.
constexpr double kStartCount = 1.0;
constexpr double kStartExtraWhenRight = 2.0;
constexpr double kLeastCount = 1e-3;  // a prior of nil would rule an answer out for ever
constexpr int kPriorSteps = 3;        // of the fixed point in a round; the rounds carry on with it

class Fit {
 public:
  Fit(const Answers& answers, const HierarchicalOptions& options)
      : answers_(answers), options_(options), k_(answers.value_count), prior_(k_ * k_, kStartCount) {
    for (std::size_t value = 0; value < k_; ++value) {
      prior_[value * k_ + value] += kStartExtraWhenRight;
    }
  }

  CategoricalFit run() {
    Expectation at = expect_by_shares(answers_);
    CategoricalFit fit;
    while (!fit.is_converged && fit.rounds < options_.max_rounds) {
      learn_prior(at.counts);
      Expectation next = expect(answers_, expected_log_weights(at));
      fit.is_converged = largest_change(at.prob, next.prob) <= options_.tolerance;
      at = std::move(next);
      ++fit.rounds;
    }
    const SourceWeights means = mean_weights(at);
    fit.log_likelihood = expect(answers_, means).log_likelihood;
    fit.prob = std::move(at.prob);
    fit.value_prob = means.value;
    fit.confusion = means.confusion;
    return fit;
  }

 private:
  static double largest_change(const std::vector<double>& before, const std::vector<double>& after) {
    double largest = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      largest = std::max(largest, std::abs(after[i] - before[i]));
    }
    return largest;
  }

  // [answer x value] of a source begins here.
  [[nodiscard]] std::size_t block(std::size_t source) const { return source * k_ * k_; }

  // Sum over answers of a block's column.
  [[nodiscard]] double column_sum(const std::vector<double>& values, std::size_t first, std::size_t value) const {
    double sum = 0;
    for (std::size_t answer = 0; answer < k_; ++answer) {
      sum += values[first + answer * k_ + value];
    }
    return sum;
  }

  void learn_prior(const std::vector<double>& counts) {
    for (int step = 0; step < kPriorSteps; ++step) {
      for (std::size_t value = 0; value < k_; ++value) {
        learn_column(counts, value);
      }
    }
  }

  // One step of Minka's fixed point: alpha_a *= sum_s [psi(n_sa + alpha_a) - psi(alpha_a)] /
  // sum_s [psi(n_s + A) - psi(A)], A the sum of alpha over answers.
  void learn_column(const std::vector<double>& counts, std::size_t value) {
    const double total = column_sum(prior_, 0, value);
    double below = 0;
    for (std::size_t source = 0; source < answers_.source_count; ++source) {
      below += digamma(column_sum(counts, block(source), value) + total) - digamma(total);
    }
    if (below <= 0) {
      return;
    }
    for (std::size_t answer = 0; answer < k_; ++answer) {
      double& alpha = prior_[answer * k_ + value];
      double above = 0;
      for (std::size_t source = 0; source < answers_.source_count; ++source) {
        above += digamma(counts[block(source) + answer * k_ + value] + alpha) - digamma(alpha);
      }
      alpha = std::max(kLeastCount, alpha * above / below);
    }
  }

  // exp(E[log p]) under the Dirichlet posteriors.
  [[nodiscard]] SourceWeights expected_log_weights(const Expectation& at) const {
    return weights_of(at, [](double count, double total) { return std::exp(digamma(count) - digamma(total)); });
  }

  [[nodiscard]] SourceWeights mean_weights(const Expectation& at) const {
    return weights_of(at, [](double count, double total) { return count / total; });
  }

  template <typename Weight>
  SourceWeights weights_of(const Expectation& at, Weight weight) const {
    SourceWeights weights{value_counts(at, k_), at.counts};
    const double questions = static_cast<double>(answers_.question_count) + static_cast<double>(k_);
    for (double& value : weights.value) {
      value = weight(value + 1.0, questions);  // a uniform prior over how frequent values are
    }
    for (std::size_t i = 0; i < weights.confusion.size(); ++i) {
      weights.confusion[i] += prior_[i % (k_ * k_)];
    }
    for (std::size_t column = 0; column < answers_.source_count * k_; ++column) {
      weigh_column(weights.confusion, block(column / k_), column % k_, weight);
    }
    return weights;
  }

  template <typename Weight>
  void weigh_column(std::vector<double>& confusion, std::size_t first, std::size_t value, Weight weight) const {
    const double total = column_sum(confusion, first, value);
    for (std::size_t answer = 0; answer < k_; ++answer) {
      double& entry = confusion[first + answer * k_ + value];
      entry = weight(entry, total);
    }
  }

  const Answers& answers_;
  const HierarchicalOptions& options_;
  std::size_t k_;
  std::vector<double> prior_;  // [answer x value], counts of the shared Dirichlet prior
};

}  // namespace

CategoricalFit fit_hierarchical(const Answers& answers, const HierarchicalOptions& options) {
  return Fit(answers, options).run();
}

}  // namespace entente::infer
