// SPDX-License-Identifier: Apache-2.0
#include "infer/categorical/expectation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace entente::infer {
namespace {

// Products of many small factors are brought back before they leave the range of a double.
constexpr double kRescaleBelow = 1e-200;

// Sums logarithms of many factors by multiplying them as long as the product can be held.
class LogProduct {
 public:
  void multiply(double factor) {
    product_ *= factor;
    if (product_ < kRescaleBelow || product_ > 1.0 / kRescaleBelow) {
      log_ += std::log(product_);
      product_ = 1.0;
    }
  }
  [[nodiscard]] double log() const { return log_ + std::log(product_); }

 private:
  double product_ = 1.0;
  double log_ = 0;
};

// Scales to sum one; gives the sum. Even where every value is ruled out.
double normalise(std::span<double> weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  const double factor = sum > 0 ? 1.0 / sum : 0.0;
  const double even = sum > 0 ? 0.0 : 1.0 / static_cast<double>(weights.size());
  for (double& weight : weights) {
    weight = weight * factor + even;
  }
  return sum;
}

// The arithmetic of one question for a number of values that is known when the program is compiled, or (K nil) not.
template <std::size_t K>
class Question {
 public:
  Question(const Answers& answers, Expectation& result, std::size_t question, std::span<const Answer> rows)
      : k_(K > 0 ? K : answers.value_count), prob_(&result.prob[question * k_], k_), result_(&result), rows_(rows) {}

  void weigh(const SourceWeights& weights, LogProduct& total) {
    std::ranges::copy(weights.value, prob_.begin());
    for (const Answer& answer : rows_) {
      multiply(&weights.confusion[row_of(answer)], total);
    }
    total.multiply(normalise(prob_));
  }

  void count_shares() {
    for (const Answer& answer : rows_) {
      prob_[answer.value] += 1.0;
    }
    normalise(prob_);
  }

  void add_counts() {
    for (const Answer& answer : rows_) {
      double* count = &result_->counts[row_of(answer)];
      for (std::size_t value = 0; value < k_; ++value) {
        count[value] += prob_[value];
      }
    }
  }

 private:
  [[nodiscard]] std::size_t row_of(const Answer& answer) const {
    return (static_cast<std::size_t>(answer.source) * k_ + answer.value) * k_;
  }

  void multiply(const double* factors, LogProduct& total) {
    double largest = 0;
    for (std::size_t value = 0; value < k_; ++value) {
      prob_[value] *= factors[value];
      largest = std::max(largest, prob_[value]);
    }
    if (largest < kRescaleBelow) {
      total.multiply(normalise(prob_));
    }
  }

  std::size_t k_;
  std::span<double> prob_;
  Expectation* result_;
  std::span<const Answer> rows_;
};

Expectation empty_expectation(const Answers& answers) {
  const std::size_t k = answers.value_count;
  return {std::vector<double>(answers.question_count * k, 0.0), std::vector<double>(answers.source_count * k * k, 0.0),
          0.0};
}

// Calls visit(question, rows) for every question in order, also for those without answers.
template <typename Visit>
void for_each_question(const Answers& answers, Visit visit) {
  std::size_t first = 0;
  for (std::size_t question = 0; question < answers.question_count; ++question) {
    std::size_t last = first;
    while (last < answers.rows.size() && answers.rows[last].question == question) {
      ++last;
    }
    visit(question, std::span(answers.rows).subspan(first, last - first));
    first = last;
  }
}

template <std::size_t K>
Expectation expect_of(const Answers& answers, const SourceWeights& weights) {
  Expectation result = empty_expectation(answers);
  LogProduct total;
  for_each_question(answers, [&](std::size_t number, std::span<const Answer> rows) {
    Question<K> question(answers, result, number, rows);
    question.weigh(weights, total);
    question.add_counts();
  });
  result.log_likelihood = total.log();
  return result;
}

}  // namespace

Expectation expect(const Answers& answers, const SourceWeights& weights) {
  return answers.value_count == 2 ? expect_of<2>(answers, weights) : expect_of<0>(answers, weights);
}

Expectation expect_by_shares(const Answers& answers) {
  Expectation result = empty_expectation(answers);
  for_each_question(answers, [&](std::size_t number, std::span<const Answer> rows) {
    Question<0> question(answers, result, number, rows);
    question.count_shares();
    question.add_counts();
  });
  return result;
}

std::vector<double> value_counts(const Expectation& expectation, std::size_t value_count) {
  std::vector<double> counts(value_count, 0.0);
  for (std::size_t i = 0; i < expectation.prob.size(); ++i) {
    counts[i % value_count] += expectation.prob[i];
  }
  return counts;
}

}  // namespace entente::infer
