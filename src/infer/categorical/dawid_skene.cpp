// SPDX-License-Identifier: Apache-2.0
#include "infer/categorical/dawid_skene.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>
#include <tuple>
#include <utility>

#include "infer/categorical/expectation.hpp"

namespace entente::infer {
namespace {

// Brings one column of a source's block, [answer x value], to sum one.
void normalise_column(std::span<double> block, std::size_t value, std::size_t k) {
  double sum = 0;
  for (std::size_t answer = 0; answer < k; ++answer) {
    sum += block[answer * k + value];
  }
  for (std::size_t answer = 0; answer < k; ++answer) {
    double& entry = block[answer * k + value];
    entry = sum > 0 ? entry / sum : 1.0 / static_cast<double>(k);
  }
}

SourceWeights maximise(const Answers& answers, const Expectation& expectation) {
  const std::size_t k = answers.value_count;
  SourceWeights weights{value_counts(expectation, k), expectation.counts};
  for (double& value : weights.value) {
    value /= static_cast<double>(answers.question_count);
  }
  for (std::size_t column = 0; column < answers.source_count * k; ++column) {
    normalise_column(std::span(weights.confusion).subspan(column / k * k * k, k * k), column % k, k);
  }
  return weights;
}

double squared_norm(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) {
    sum += value * value;
  }
  return sum;
}

std::vector<double> difference(const std::vector<double>& left, const std::vector<double>& right) {
  std::vector<double> result(left.size());
  std::ranges::transform(left, right, result.begin(), std::minus<>{});
  return result;
}

// start - 2 step first + step^2 second. A probability that would leave the simplex keeps a part of where the two plain
// rounds had brought it, so that nothing is ruled out by extrapolation.
std::vector<double> leap(const std::vector<double>& start, const std::vector<double>& once,
                         const std::vector<double>& twice) {
  constexpr double kKeptPart = 0.1;
  const std::vector<double> first = difference(once, start);
  const std::vector<double> second = difference(difference(twice, once), first);
  const double bend = squared_norm(second);
  const double step = bend > 0 ? -std::max(1.0, std::sqrt(squared_norm(first) / bend)) : -1.0;
  std::vector<double> result(start.size());
  for (std::size_t i = 0; i < start.size(); ++i) {
    const double value = start[i] - 2 * step * first[i] + step * step * second[i];
    result[i] = std::clamp(value, kKeptPart * twice[i], 1.0);
  }
  return result;
}

// Fits by leaps of two rounds and one that checks them.
class Fit {
 public:
  Fit(const Answers& answers, const FitOptions& options) : answers_(answers), options_(options) {}

  CategoricalFit run() {
    SourceWeights current = maximise(answers_, expect_by_shares(answers_));
    Expectation at = round(current);
    while (!is_converged_ && rounds_ < options_.max_rounds) {
      const double before = at.log_likelihood;
      std::tie(current, at) = accelerated(current, at);
      is_converged_ = std::abs(at.log_likelihood - before) <= options_.tolerance * std::abs(before);
    }
    return {std::move(at.prob), std::move(current.value), std::move(current.confusion), at.log_likelihood, rounds_,
            is_converged_};
  }

 private:
  Expectation round(const SourceWeights& weights) {
    ++rounds_;
    return expect(answers_, weights);
  }

  // Two rounds, a leap along them and a round from there; where the leap made the likelihood worse, the two rounds.
  std::pair<SourceWeights, Expectation> accelerated(const SourceWeights& start, const Expectation& at) {
    SourceWeights once = maximise(answers_, at);
    SourceWeights twice = maximise(answers_, round(once));
    const SourceWeights leapt{leap(start.value, once.value, twice.value),
                              leap(start.confusion, once.confusion, twice.confusion)};
    SourceWeights settled = maximise(answers_, round(leapt));
    Expectation at_settled = round(settled);
    if (at_settled.log_likelihood >= at.log_likelihood) {
      return {std::move(settled), std::move(at_settled)};
    }
    Expectation at_twice = round(twice);
    return {std::move(twice), std::move(at_twice)};
  }

  const Answers& answers_;
  const FitOptions& options_;
  std::size_t rounds_ = 0;
  bool is_converged_ = false;
};

}  // namespace

CategoricalFit fit_dawid_skene(const Answers& answers, const FitOptions& options) {
  return Fit(answers, options).run();
}

}  // namespace entente::infer
