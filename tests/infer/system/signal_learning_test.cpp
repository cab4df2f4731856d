// SPDX-License-Identifier: Apache-2.0
#include "infer/system/signal_learning.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "math/pick.hpp"
#include "math/random.hpp"
#include "model/signal_counts.hpp"

namespace entente::infer {
namespace {

// A negative binomial by its own law, a count at a time: no sampler of the program is used.
double draw_count(math::RandomStream& stream, double mean) {
  const double size = model::kSignalSize;
  const double success = mean / (mean + size);
  double prob = std::pow(size / (mean + size), size);
  double left = stream.next_uniform() - prob;
  int count = 0;
  for (; left > 0 && count < 10'000; ++count) {
    prob *= (count + size) / (count + 1) * success;
    left -= prob;
  }
  return count;
}

// Months whose levels are told with the given probability, else any other level as likely.
std::vector<SignalMonth> drawn_months(SignalKind kind, double strength, double told_prob, std::size_t count) {
  math::RandomStream stream(5, 0);
  std::vector<SignalMonth> months;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t told = math::pick(stream, kLevelCount);
    const bool is_right = stream.next_uniform() < told_prob;
    const std::size_t level = is_right ? told : (told + 1 + math::pick(stream, kLevelCount - 1)) % kLevelCount;
    SignalMonth month{.expected = 0.5 + 2 * stream.next_uniform()};
    month.level_prob.fill((1 - told_prob) / static_cast<double>(kLevelCount - 1));
    month.level_prob[told] = told_prob;
    month.observed = draw_count(stream, month.expected * std::exp(strength * model::log_rate_ratios(kind)[level]));
    months.push_back(month);
  }
  return months;
}

TEST(SignalLearning, finds_the_strength_that_counts_were_drawn_with) {
  for (const double strength : {0.5, 1.0, 1.8}) {
    const LearnedParameter learned =
        learn_signal_strength(SignalKind::joint_events, drawn_months(SignalKind::joint_events, strength, 1.0, 4000));
    EXPECT_NEAR(learned.learned, strength, 4 * learned.deviation) << strength;
    EXPECT_LT(learned.deviation, 0.06) << strength;
  }
}

TEST(SignalLearning, levels_that_are_told_doubtfully_do_not_shrink_it) {
  const LearnedParameter learned =
      learn_signal_strength(SignalKind::fights, drawn_months(SignalKind::fights, 1.5, 0.6, 8000));
  EXPECT_NEAR(learned.learned, 1.5, 4 * learned.deviation);
}

TEST(SignalLearning, of_no_months_nothing_is_learned) {
  const LearnedParameter learned = learn_signal_strength(SignalKind::agreements, {});
  EXPECT_NEAR(learned.learned, learned.starting, 1e-6);
  EXPECT_NEAR(learned.deviation, learned.prior_deviation, 1e-4);
  EXPECT_EQ(learned.name, "signal agreements");
}

TEST(SignalLearning, a_kind_that_follows_no_level_is_held_to_tell_little) {
  const LearnedParameter learned =
      learn_signal_strength(SignalKind::joint_events, drawn_months(SignalKind::joint_events, 0.0, 1.0, 2000));
  EXPECT_LT(learned.learned, 0.15);
  EXPECT_GE(learned.learned, 0);
}

}  // namespace
}  // namespace entente::infer
