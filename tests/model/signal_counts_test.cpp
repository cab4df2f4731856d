// SPDX-License-Identifier: Apache-2.0
#include "model/signal_counts.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::model {
namespace {

TEST(SignalCounts, ratios_are_nil_at_none_and_monotone_in_the_level) {
  for (const SignalKind kind : kSignalKinds) {
    const PerLevel<double> ratios = log_rate_ratios(kind);
    EXPECT_EQ(ratios[index_of(Level::none)], 0) << to_word(kind);
    const double sign = kind == SignalKind::fights ? -1 : 1;
    for (std::size_t level = 1; level < kLevelCount; ++level) {
      EXPECT_GE(sign * (ratios[level] - ratios[level - 1]), 0) << to_word(kind) << level;
    }
  }
}

TEST(SignalCounts, outreach_tells_of_nothing_beyond_a_rhetorical_tie) {
  const PerLevel<double> likelihood = signal_log_likelihood(SignalKind::outreach, 9, 2);
  EXPECT_GT(likelihood[index_of(Level::rhetorical)], likelihood[index_of(Level::none)]);
  for (std::size_t level = index_of(Level::rhetorical); level < kLevelCount; ++level) {
    EXPECT_EQ(likelihood[level], likelihood[index_of(Level::rhetorical)]) << level;
  }
}

// Over all counts the negative binomial sums to one, with its mean; the dropped constant is that of the count alone.
TEST(SignalCounts, is_a_negative_binomial_with_the_mean_of_the_level) {
  const double expected = 1.3;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    double total = 0;
    double mean = 0;
    for (int count = 0; count < 4000; ++count) {
      const double constant = std::lgamma(count + kSignalSize) - std::lgamma(kSignalSize) - std::lgamma(count + 1.0);
      const double prob = std::exp(constant + signal_log_likelihood(SignalKind::fights, count, expected)[level]);
      total += prob;
      mean += count * prob;
    }
    EXPECT_NEAR(total, 1, 1e-9) << level;
    EXPECT_NEAR(mean, expected * std::exp(log_rate_ratios(SignalKind::fights)[level]), 1e-6) << level;
  }
}

TEST(SignalCounts, more_joint_events_than_expected_speak_for_a_closer_tie_and_fewer_against_it) {
  const auto gain = [](double observed) {
    const PerLevel<double> likelihood = signal_log_likelihood(SignalKind::joint_events, observed, 1.0);
    return likelihood[index_of(Level::tactical)] - likelihood[index_of(Level::none)];
  };
  EXPECT_GT(gain(3), 0);
  EXPECT_LT(gain(0), 0);
  EXPECT_GT(gain(6), gain(3));
  EXPECT_LT(gain(6) - gain(3), 3 * (gain(3) - gain(2)) + 1e-12);
}

TEST(SignalCounts, one_event_where_none_was_to_be_expected_does_not_decide) {
  const PerLevel<double> likelihood = signal_log_likelihood(SignalKind::fights, 1, 0);
  for (const double level : likelihood) {
    EXPECT_LT(std::abs(level - likelihood[index_of(Level::none)]), 1.6);
  }
}

}  // namespace
}  // namespace entente::model
