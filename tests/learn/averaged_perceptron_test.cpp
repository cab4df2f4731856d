// SPDX-License-Identifier: Apache-2.0
#include "learn/averaged_perceptron.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <utility>

#include "math/random.hpp"

namespace entente::learn {
namespace {

// By hand: the first step is a mistake and sets the weights to 1 and -1; they stand for both steps, so the sums are 2.
TEST(AveragedPerceptron, sums_the_weights_over_all_steps) {
  const std::vector<Sample> samples{{{3}, 1}};
  const LinearModel model = train_perceptron(samples, 2, {.seed = 1, .rounds = 2});
  EXPECT_EQ(model.weights, (std::vector<Weight>{{3, 0, -2}, {3, 1, 2}}));
}

TEST(AveragedPerceptron, tells_apart_what_a_feature_tells_apart) {
  const std::vector<Sample> samples{{{1, 7}, 0}, {{1, 8}, 1}, {{1, 9}, 2}, {{1, 7, 20}, 0}, {{1, 8, 21}, 1}};
  const LinearModel model = train_perceptron(samples, 3, {});
  EXPECT_EQ(predict(model, {1, 7, 30}), 0U);
  EXPECT_EQ(predict(model, {1, 8, 30}), 1U);
  EXPECT_EQ(predict(model, {1, 9, 30}), 2U);
}

TEST(AveragedPerceptron, what_no_weight_speaks_of_gets_the_first_label) {
  EXPECT_EQ(predict(train_perceptron(std::vector<Sample>{{{3}, 1}}, 2, {}), {4}), 0U);
  EXPECT_EQ(predict(LinearModel{}, {4}), 0U);
}

using WeightMap = std::map<std::pair<FeatureId, std::uint32_t>, std::int64_t>;

// The samples of a round in the order in which they are learnt.
std::vector<std::size_t> order_of_round(std::size_t samples, std::uint64_t seed, int round) {
  math::RandomStream random(seed, static_cast<std::uint64_t>(round));
  std::vector<std::size_t> order(samples);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = order.size(); left > 1; --left) {
    std::swap(order[left - 1], order[static_cast<std::size_t>(random.next_uniform() * static_cast<double>(left))]);
  }
  return order;
}

std::int64_t score_of(const WeightMap& weights, const Sample& sample, std::uint32_t label) {
  std::int64_t score = 0;
  for (const FeatureId feature : sample.features) {
    const auto weight = weights.find({feature, label});
    score += weight == weights.end() ? 0 : weight->second;
  }
  return score;
}

// The first label of the highest score.
std::uint32_t best_label(const WeightMap& weights, const Sample& sample, std::uint32_t labels) {
  std::uint32_t best = 0;
  for (std::uint32_t label = 1; label < labels; ++label) {
    best = score_of(weights, sample, label) > score_of(weights, sample, best) ? label : best;
  }
  return best;
}

// One step of learning: a wrong label loses what the right one gains.
WeightMap learn_one(WeightMap weights, const Sample& sample, std::uint32_t labels) {
  const std::uint32_t best = best_label(weights, sample, labels);
  for (const FeatureId feature : sample.features) {
    if (best != sample.label) {
      ++weights[{feature, sample.label}];
      --weights[{feature, best}];
    }
  }
  return weights;
}

WeightMap sum_of(WeightMap sums, const WeightMap& weights) {
  for (const auto& [place, weight] : weights) {
    sums[place] += weight;
  }
  return sums;
}

// The same learning, each step's weights added up one by one.
std::vector<Weight> learn_naively(const std::vector<Sample>& samples, std::uint32_t labels,
                                  const TrainingOptions& options) {
  WeightMap weights;
  WeightMap sums;
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::size_t index : order_of_round(samples.size(), options.seed, round)) {
      weights = learn_one(std::move(weights), samples[index], labels);
      sums = sum_of(std::move(sums), weights);
    }
  }
  std::vector<Weight> result;
  for (const auto& [place, sum] : sums) {
    if (sum != 0) {
      result.push_back({place.first, place.second, sum});
    }
  }
  return result;
}

TEST(AveragedPerceptron, agrees_with_adding_up_step_by_step) {
  for (std::uint64_t world = 0; world < 20; ++world) {
    math::RandomStream random(77, world);
    const auto draw = [&](double below) { return static_cast<std::uint32_t>(random.next_uniform() * below); };
    std::vector<Sample> samples;
    samples.reserve(12);
    for (int i = 0; i < 12; ++i) {
      samples.push_back({{draw(4), 4 + draw(4), 8 + draw(4)}, draw(3)});
    }
    const TrainingOptions options{.seed = world, .rounds = 5};
    EXPECT_EQ(train_perceptron(samples, 3, options).weights, learn_naively(samples, 3, options)) << world;
  }
}

}  // namespace
}  // namespace entente::learn
