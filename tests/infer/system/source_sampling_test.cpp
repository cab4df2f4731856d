// SPDX-License-Identifier: Apache-2.0
#include "infer/system/source_sampling.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "infer/system/mean_field.hpp"
#include "math/random.hpp"
#include "tests/infer/system/source_world.hpp"

namespace entente::infer {
namespace {

using testing::SourceWorld;

constexpr std::array<SourceDraw, 5> kUnlike{{{0, 0}, {2, 0}, {0, 2}, {0, -2}, {-2, 0}}};
constexpr GibbsOptions kShort{.chains = 2, .warmup = 30, .draws = 120};

SampledSources sample(const SourceWorld& world, const GibbsOptions& options = kShort) {
  return sample_sources(world.evidence, world.system, {}, options);
}

LearnedSources learn(SourceWorld world) {
  Field field = make_field(world.system, {});
  return learn_sources(world.evidence, world.system, field);
}

TEST(SourceSampling, finds_who_affirms_too_readily_and_who_follows_the_truth) {
  const SampledSources sampled = sample(testing::draw_source_world(kUnlike, 1));
  ASSERT_EQ(sampled.sources.size(), kUnlike.size());
  const auto mean = [&sampled](std::size_t i) { return sampled.sources[i].source.mean; };
  EXPECT_GT(mean(1).bias, mean(0).bias + 1);
  EXPECT_LT(mean(4).bias, mean(0).bias - 1);
  EXPECT_GT(mean(2).sensitivity, mean(0).sensitivity);
  EXPECT_LT(mean(3).sensitivity, mean(0).sensitivity);
}

// Thirty sources leave no doubt of a level, so that both methods regress on the same curve; a mean of 600 draws has an
// error of a twentieth of the deviation where the draws hang together as loosely as here.
TEST(SourceSampling, equals_the_closed_form_where_levels_are_all_but_certain) {
  const SourceWorld world = testing::draw_source_world(std::vector<SourceDraw>(30), 4);
  const LearnedSources closed = learn(world);
  const SampledSources sampled = sample(world, {.chains = 2, .warmup = 30, .draws = 300});
  for (std::size_t i = 0; i < closed.sources.size(); ++i) {
    const LearnedSource& drawn = sampled.sources[i].source;
    const SourceDraw& deviation = closed.sources[i].deviation;
    EXPECT_NEAR(drawn.mean.bias, closed.sources[i].mean.bias, 0.35 * deviation.bias) << i;
    EXPECT_NEAR(drawn.mean.sensitivity, closed.sources[i].mean.sensitivity, 0.35 * deviation.sensitivity) << i;
    EXPECT_NEAR(drawn.deviation.bias / deviation.bias, 1, 0.2) << i;
    EXPECT_NEAR(drawn.deviation.sensitivity / deviation.sensitivity, 1, 0.2) << i;
  }
}

TEST(SourceSampling, is_less_sure_than_maximisation_where_levels_are_in_doubt) {
  const SourceWorld world = testing::draw_source_world(std::vector<SourceDraw>{{0, 0}, {1, 0}}, 2);
  const LearnedSources closed = learn(world);
  const SampledSources sampled = sample(world);
  for (std::size_t i = 0; i < closed.sources.size(); ++i) {
    EXPECT_GT(sampled.sources[i].source.deviation.bias, closed.sources[i].deviation.bias);
    EXPECT_GT(sampled.sources[i].source.deviation.sensitivity, closed.sources[i].deviation.sensitivity);
  }
}

// Nine tenths should lie inside; the levels' linear likelihood is not the one that the ratings are drawn from.
TEST(SourceSampling, simulated_figures_lie_within_their_stated_spread) {
  std::size_t inside = 0;
  std::size_t all = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    math::RandomStream stream(seed, 1);
    std::vector<SourceDraw> truth(6);
    for (SourceDraw& draw : truth) {
      draw = {stream.next_normal(), stream.next_normal()};
    }
    const SampledSources sampled = sample(testing::draw_source_world(truth, seed));
    for (std::size_t i = 0; i < truth.size(); ++i) {
      const LearnedSource& source = sampled.sources[i].source;
      inside += std::abs(source.mean.bias - truth[i].bias) < 1.645 * source.deviation.bias ? 1U : 0U;
      inside +=
          std::abs(source.mean.sensitivity - truth[i].sensitivity) < 1.645 * source.deviation.sensitivity ? 1U : 0U;
      all += 2;
    }
  }
  const double coverage = static_cast<double>(inside) / static_cast<double>(all);
  RecordProperty("coverage", std::to_string(coverage));
  EXPECT_GT(coverage, 0.8);
  EXPECT_LT(coverage, 0.97);
}

TEST(SourceSampling, gives_the_same_bytes_for_any_number_of_threads) {
  const SourceWorld world = testing::draw_source_world(kUnlike, 6);
  GibbsOptions options{.chains = 3, .warmup = 2, .draws = 8, .threads = 1};
  const SampledSources one = sample(world, options);
  options.threads = 2;
  const SampledSources two = sample(world, options);
  for (std::size_t i = 0; i < one.sources.size(); ++i) {
    EXPECT_EQ(one.sources[i].source.mean.bias, two.sources[i].source.mean.bias);
    EXPECT_EQ(one.sources[i].ratio_low, two.sources[i].ratio_low);
  }
  EXPECT_EQ(one.mixing.largest_r_hat, two.mixing.largest_r_hat);
}

TEST(SourceSampling, the_ratio_s_interval_holds_the_ratio_at_the_mean) {
  const SampledSources sampled = sample(testing::draw_source_world(kUnlike, 1));
  for (const SampledSource& each : sampled.sources) {
    const SourceRates rates = rates_of(each.source, {});
    EXPECT_LT(each.ratio_low, rates.hit_prob / rates.false_alarm_prob);
    EXPECT_GT(each.ratio_high, rates.hit_prob / rates.false_alarm_prob);
  }
}

TEST(SourceSampling, without_statements_there_is_nothing_to_tell) {
  const SourceWorld world = testing::draw_source_world({}, 1);
  const SampledSources sampled = sample(world, {.chains = 2, .warmup = 1, .draws = 4});
  EXPECT_TRUE(sampled.sources.empty());
}

}  // namespace
}  // namespace entente::infer
