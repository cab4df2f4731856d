// SPDX-License-Identifier: Apache-2.0
#include "infer/system/source_learning.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "infer/system/mean_field.hpp"
#include "math/random.hpp"
#include "tests/infer/system/source_world.hpp"

namespace entente::infer {
namespace {

using testing::SourceWorld;

LearnedSources learn(SourceWorld& world, const SourceLearningOptions& options = {}) {
  Field field = make_field(world.system, {});
  return learn_sources(world.evidence, world.system, field, options);
}

TEST(SourceLearning, finds_who_affirms_too_readily_and_who_follows_the_truth) {
  const std::vector<SourceDraw> truth{{0, 0}, {2, 0}, {0, 2}, {0, -2}, {-2, 0}};
  SourceWorld world = testing::draw_source_world(truth, 1);
  const LearnedSources learned = learn(world);
  EXPECT_TRUE(learned.is_converged);
  ASSERT_EQ(learned.sources.size(), truth.size());
  EXPECT_GT(learned.sources[1].mean.bias, learned.sources[0].mean.bias + 1);
  EXPECT_LT(learned.sources[4].mean.bias, learned.sources[0].mean.bias - 1);
  EXPECT_GT(learned.sources[2].mean.sensitivity, learned.sources[0].mean.sensitivity);
  EXPECT_LT(learned.sources[3].mean.sensitivity, learned.sources[0].mean.sensitivity);
}

// The expectation is taken at the levels' posterior, so that figures lie a little nearer to the prior than they should.
TEST(SourceLearning, simulated_figures_lie_within_their_stated_spread) {
  std::size_t inside = 0;
  std::size_t all = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    math::RandomStream stream(seed, 1);
    std::vector<SourceDraw> truth(6);
    for (SourceDraw& draw : truth) {
      draw = {stream.next_normal(), stream.next_normal()};
    }
    SourceWorld world = testing::draw_source_world(truth, seed);
    const LearnedSources learned = learn(world);
    for (std::size_t i = 0; i < truth.size(); ++i) {
      const LearnedSource& source = learned.sources[i];
      inside += std::abs(source.mean.bias - truth[i].bias) < 1.645 * source.deviation.bias ? 1U : 0U;
      inside +=
          std::abs(source.mean.sensitivity - truth[i].sensitivity) < 1.645 * source.deviation.sensitivity ? 1U : 0U;
      all += 2;
    }
  }
  RecordProperty("coverage", std::to_string(static_cast<double>(inside) / static_cast<double>(all)));
  EXPECT_GT(static_cast<double>(inside) / static_cast<double>(all), 0.75);
}

TEST(SourceLearning, a_source_of_one_statement_keeps_near_its_prior) {
  SourceWorld world = testing::draw_source_world(std::vector<SourceDraw>{{0, 0}, {0, 0}}, 3);
  world.evidence[0].origins.push_back({.key = "source:rare", .name = "Rare"});
  world.evidence[0].observations.push_back(
      {.proposition = {.threshold = Level::tactical}, .origin = 2, .rating = 2, .periods = {{6, 1.0}}});
  const LearnedSources learned = learn(world);
  const auto rare = std::ranges::find(learned.sources, "source:rare", &LearnedSource::key);
  ASSERT_NE(rare, learned.sources.end());
  EXPECT_EQ(rare->statements, 1U);
  EXPECT_EQ(rare->compared, 1U);
  EXPECT_LT(std::abs(rare->mean.bias), 0.7);
  EXPECT_GT(rare->deviation.bias, 0.9);
}

TEST(SourceLearning, rates_are_those_of_signal_detection) {
  const SourceRates rates = expected_rates(Stance::neutral, Grade::c, {});
  EXPECT_NEAR(rates.hit_prob, 0.7881446, 1e-6);          // Phi(.8)
  EXPECT_NEAR(rates.false_alarm_prob, 0.2118554, 1e-6);  // Phi(-.8)
  const SourceRates adverse = expected_rates(Stance::adverse, Grade::c, {});
  EXPECT_GT(adverse.false_alarm_prob, 0.75);  // an enemy accuses whatever the truth
}

TEST(SourceLearning, says_when_it_has_not_converged) {
  SourceWorld world = testing::draw_source_world(std::vector<SourceDraw>{{2, 2}, {-2, -2}, {0, 0}}, 5);
  EXPECT_FALSE(learn(world, {.max_rounds = 1}).is_converged);
}

}  // namespace
}  // namespace entente::infer
