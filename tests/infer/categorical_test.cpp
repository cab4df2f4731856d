// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "infer/categorical/dawid_skene.hpp"
#include "infer/categorical/expectation.hpp"
#include "infer/categorical/hierarchical.hpp"
#include "math/random.hpp"

namespace entente::infer {
namespace {

// One source's answer to each question, '.' for none.
std::vector<Answer> answers_of(std::uint32_t source, std::string_view line) {
  std::vector<Answer> rows;
  for (std::uint32_t question = 0; question < line.size(); ++question) {
    if (line[question] != '.') {
      rows.push_back({question, source, static_cast<std::uint32_t>(line[question] - '0')});
    }
  }
  return rows;
}

// A world drawn as one line a source.
Answers draw_answers(const std::vector<std::string_view>& sources, std::size_t values) {
  Answers answers{sources.front().size(), sources.size(), values, {}};
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    const std::vector<Answer> rows = answers_of(source, sources[source]);
    answers.rows.insert(answers.rows.end(), rows.begin(), rows.end());
  }
  return make_answers(std::move(answers));
}

struct Method {
  const char* name;
  CategoricalFit (*fit)(const Answers&);
};

std::ostream& operator<<(std::ostream& out, const Method& method) { return out << method.name; }

class EveryMethod : public ::testing::TestWithParam<Method> {};

INSTANTIATE_TEST_SUITE_P(Methods, EveryMethod,
                         ::testing::Values(Method{"dawid_skene", [](const Answers& a) { return fit_dawid_skene(a); }},
                                           Method{"hierarchical",
                                                  [](const Answers& a) { return fit_hierarchical(a); }}),
                         [](const auto& each) { return std::string(each.param.name); });

TEST_P(EveryMethod, believes_three_sources_that_agree_over_two_that_err) {
  const Answers answers = draw_answers({"0101100101", "0101100101", "0101100101", "1101000110", "0001101101"}, 2);
  const CategoricalFit fit = GetParam().fit(answers);
  EXPECT_TRUE(fit.is_converged);
  EXPECT_EQ(best_values(fit, 2), (std::vector<std::uint32_t>{0, 1, 0, 1, 1, 0, 0, 1, 0, 1}));
}

TEST_P(EveryMethod, learns_that_a_source_says_the_opposite) {
  const Answers answers = draw_answers({"0011010011", "0011010011", "0011010011", "1100101100"}, 2);
  const CategoricalFit fit = GetParam().fit(answers);
  const std::size_t opposite = 3;
  EXPECT_GT(fit.confusion[opposite * 4 + 1], 0.5);  // answers 0 where 1 is true
  EXPECT_GT(fit.confusion[opposite * 4 + 2], 0.5);
}

TEST_P(EveryMethod, gives_probabilities_that_sum_to_one_for_three_values_and_a_question_without_answers) {
  const Answers answers = draw_answers({"012.0121", "012.0221", "112.0120"}, 3);
  const CategoricalFit fit = GetParam().fit(answers);
  for (std::size_t question = 0; question < answers.question_count; ++question) {
    EXPECT_NEAR(fit.prob[question * 3] + fit.prob[question * 3 + 1] + fit.prob[question * 3 + 2], 1.0, 1e-12);
  }
  for (std::size_t column = 0; column < 9; ++column) {  // [source x value]
    const std::size_t first = column / 3 * 9 + column % 3;
    EXPECT_NEAR(fit.confusion[first] + fit.confusion[first + 3] + fit.confusion[first + 6], 1.0, 1e-12);
  }
}

TEST_P(EveryMethod, does_not_care_in_which_order_sources_and_rows_come) {
  const Answers answers = draw_answers({"0101100101", "0111100101", "1101000110"}, 2);
  const Answers turned = draw_answers({"1101000110", "0111100101", "0101100101"}, 2);
  const CategoricalFit fit = GetParam().fit(answers);
  const CategoricalFit other = GetParam().fit(turned);
  EXPECT_NEAR(fit.log_likelihood, other.log_likelihood, 1e-6);
  for (std::size_t i = 0; i < fit.prob.size(); ++i) {
    EXPECT_NEAR(fit.prob[i], other.prob[i], 1e-4);
  }
}

// Sources of known worth answer questions of known truth.
Answers simulate(const std::vector<double>& right_prob, std::size_t questions, std::uint64_t seed) {
  math::RandomStream stream(seed, 1);
  Answers answers{questions, right_prob.size(), 2, {}};
  for (std::uint32_t question = 0; question < questions; ++question) {
    const std::uint32_t truth = stream.next_uniform() < 0.3 ? 1 : 0;
    for (std::uint32_t source = 0; source < right_prob.size(); ++source) {
      const bool is_right = stream.next_uniform() < right_prob[source];
      answers.rows.push_back({question, source, is_right ? truth : 1 - truth});
    }
  }
  return make_answers(std::move(answers));
}

TEST_P(EveryMethod, recovers_how_often_sources_of_a_simulated_world_are_right) {
  const std::vector<double> right_prob{0.9, 0.8, 0.7, 0.6, 0.85};
  const CategoricalFit fit = GetParam().fit(simulate(right_prob, 4000, 42));
  for (std::size_t source = 0; source < right_prob.size(); ++source) {
    EXPECT_NEAR(fit.confusion[source * 4], right_prob[source], 0.05);      // of true 0
    EXPECT_NEAR(fit.confusion[source * 4 + 3], right_prob[source], 0.06);  // of true 1
  }
  EXPECT_NEAR(fit.value_prob[1], 0.3, 0.04);
}

TEST(DawidSkene, leaps_end_where_plain_rounds_end) {
  const Answers answers = simulate({0.9, 0.65, 0.7}, 300, 7);
  Expectation at = expect_by_shares(answers);
  for (int round = 0; round < 3000; ++round) {
    SourceWeights weights{value_counts(at, 2), at.counts};
    for (double& value : weights.value) {
      value /= 300;
    }
    for (std::size_t column = 0; column < 6; ++column) {
      const std::size_t first = column / 2 * 4 + column % 2;
      const double sum = weights.confusion[first] + weights.confusion[first + 2];
      weights.confusion[first] /= sum;
      weights.confusion[first + 2] /= sum;
    }
    at = expect(answers, weights);
  }
  EXPECT_NEAR(fit_dawid_skene(answers).log_likelihood, at.log_likelihood, 1e-7);
}

TEST(Hierarchical, reads_a_source_seen_once_by_its_fellows) {
  // Nine sources that are nearly always right; the tenth answers once, alone.
  std::vector<std::string_view> sources(9, "01101001101100.");
  sources.emplace_back("..............1");
  const CategoricalFit fit = fit_hierarchical(draw_answers(sources, 2));
  EXPECT_GT(fit.prob[14 * 2 + 1], 0.85);
}

TEST(Answers, beyond_their_counts_are_refused) { EXPECT_THROW(make_answers({1, 1, 2, {{0, 0, 2}}}), Failure); }

TEST(Expectation, of_hundreds_of_answers_to_one_question_does_not_vanish) {
  Answers answers{1, 900, 2, {}};
  for (std::uint32_t source = 0; source < 900; ++source) {
    answers.rows.push_back({0, source, source % 3 == 0 ? 1U : 0U});
  }
  const SourceWeights weights{{0.5, 0.5}, std::vector<double>(std::size_t{900} * 4, 1e-3)};
  const Expectation found = expect(answers, weights);
  EXPECT_NEAR(found.log_likelihood, 900 * std::log(1e-3), 1e-6);
  EXPECT_NEAR(found.prob[0], 0.5, 1e-9);
}

}  // namespace
}  // namespace entente::infer
