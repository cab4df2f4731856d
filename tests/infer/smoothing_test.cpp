// SPDX-License-Identifier: Apache-2.0
#include "infer/smoothing.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <ostream>

#include "base/error.hpp"
#include "infer/scaled_smoothing.hpp"
#include "math/random.hpp"

namespace entente::infer {

// How ctest and a failing test name the smoother.
inline std::ostream& operator<<(std::ostream& out, const Smoother& smoother) { return out << smoother.name; }
namespace {

constexpr double kMinusInfinity = -std::numeric_limits<double>::infinity();

class Smoothing : public ::testing::TestWithParam<Smoother> {};

INSTANTIATE_TEST_SUITE_P(EverySmoother, Smoothing, ::testing::ValuesIn(smoothers().begin(), smoothers().end()),
                         [](const auto& each) { return std::string(each.param.name); });

// The umbrella world of [Russell and Norvig 2021, section 14.2]: rain stays with .7; an umbrella is seen with .9 in
// rain and .2 otherwise. The first two levels are rain and no rain; day 0 has no evidence.
model::Chain umbrella_chain() {
  model::Chain chain{{0.5, 0.5}, {model::TransitionMatrix{}}};
  chain.transition_prob[0][0] = {0.7, 0.3};
  chain.transition_prob[0][1] = {0.3, 0.7};
  return chain;
}

LogLikelihood umbrellas(std::size_t days) {
  LogLikelihood log_likelihood(days + 1, PerLevel<double>{std::log(0.9), std::log(0.2)});
  log_likelihood[0] = {};
  return log_likelihood;
}

TEST_P(Smoothing, equals_the_umbrella_world_of_the_textbook) {
  const Posterior posterior = GetParam().smooth(umbrella_chain(), umbrellas(2));
  EXPECT_NEAR(posterior.prob[1][0], 0.883, 0.0005);  // smoothed rain on day 1
  EXPECT_NEAR(posterior.prob[2][0], 0.883, 0.0005);  // filtered rain on day 2
  const Posterior one_day = GetParam().smooth(umbrella_chain(), umbrellas(1));
  EXPECT_NEAR(one_day.prob[1][0], 0.818, 0.0005);  // filtered rain on day 1
}

TEST_P(Smoothing, has_the_evidence_of_the_umbrella_world_worked_out_by_hand) {
  // P(u1) = .5 * .9 + .5 * .2 = .55; P(u2 | u1) = .9 * .6273 + .2 * .3727 with .6273 = .7 * .8182 + .3 * .1818.
  const double rain = 0.45 / 0.55;
  const double rain_next = 0.7 * rain + 0.3 * (1 - rain);
  const double expected = std::log(0.55) + std::log(0.9 * rain_next + 0.2 * (1 - rain_next));
  EXPECT_NEAR(GetParam().smooth(umbrella_chain(), umbrellas(2)).log_evidence, expected, 1e-13);
}

LogLikelihood random_likelihood(std::size_t periods, double spread, std::uint64_t stream_number) {
  math::RandomStream stream(17, stream_number);
  LogLikelihood log_likelihood(periods);
  for (PerLevel<double>& row : log_likelihood) {
    for (double& entry : row) {
      entry = spread * stream.next_normal();
    }
  }
  return log_likelihood;
}

void expect_equal(const Posterior& actual, const Posterior& expected) {
  constexpr double kRounding = 1e-12;
  EXPECT_NEAR(actual.log_evidence, expected.log_evidence, kRounding * (std::abs(expected.log_evidence) + 1.0));
  ASSERT_EQ(actual.prob.size(), expected.prob.size());
  for (std::size_t t = 0; t < expected.prob.size(); ++t) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      ASSERT_NEAR(actual.prob[t][level], expected.prob[t][level], kRounding) << "period " << t;
    }
  }
}

TEST_P(Smoothing, equals_the_reference_in_log_space_to_1e_12) {
  const model::Chain chain = model::make_chain(model::Parameters{});
  const Smoother& reference = smoothers().back();
  for (const double spread : {0.1, 1.0, 10.0}) {
    for (const std::size_t periods : {1U, 2U, 3U, 50U, 241U}) {
      SCOPED_TRACE(testing::Message() << "spread " << spread << ", periods " << periods);
      const LogLikelihood log_likelihood = random_likelihood(periods, spread, periods);
      expect_equal(GetParam().smooth(chain, log_likelihood), reference.smooth(chain, log_likelihood));
    }
  }
}

TEST_P(Smoothing, takes_one_transition_a_step_where_given) {
  const model::Parameters parameters;
  model::Chain chain = model::make_chain(parameters);
  const LogLikelihood log_likelihood = random_likelihood(4, 1.0, 99);
  const Posterior homogeneous = GetParam().smooth(chain, log_likelihood);
  chain.transition_prob.assign(3, chain.transition_prob.front());
  EXPECT_EQ(GetParam().smooth(chain, log_likelihood).prob, homogeneous.prob);
  chain.transition_prob[1] = model::transition(parameters, 1.0);
  EXPECT_NE(GetParam().smooth(chain, log_likelihood).prob, homogeneous.prob);
}

TEST_P(Smoothing, survives_very_strong_and_opposite_evidence) {
  const model::Chain chain = model::make_chain(model::Parameters{});
  LogLikelihood log_likelihood(60, PerLevel<double>{});
  for (std::size_t t = 0; t < log_likelihood.size(); ++t) {
    log_likelihood[t][t % 2 == 0 ? 0 : kLevelCount - 1] = 2000.0;
  }
  const Posterior posterior = GetParam().smooth(chain, log_likelihood);
  EXPECT_TRUE(std::isfinite(posterior.log_evidence));
  for (std::size_t t = 0; t < log_likelihood.size(); ++t) {
    EXPECT_NEAR(posterior.prob[t][t % 2 == 0 ? 0 : kLevelCount - 1], 1.0, 1e-12);
  }
}

TEST_P(Smoothing, says_so_where_the_evidence_is_impossible) {
  PerLevel<double> never{};
  never.fill(kMinusInfinity);
  const LogLikelihood log_likelihood{PerLevel<double>{}, never, PerLevel<double>{}};
  const Posterior posterior = GetParam().smooth(model::make_chain(model::Parameters{}), log_likelihood);
  EXPECT_EQ(posterior.log_evidence, kMinusInfinity);
  EXPECT_EQ(posterior.prob[0], PerLevel<double>{});
}

TEST_P(Smoothing, refuses_shapes_that_do_not_fit) {
  model::Chain chain = model::make_chain(model::Parameters{});
  EXPECT_THROW(GetParam().smooth(chain, {}), Failure);
  chain.transition_prob.resize(3);
  EXPECT_THROW(GetParam().smooth(chain, LogLikelihood(2)), Failure);
}

TEST(Filtering, gives_the_last_period_of_the_smoothed) {
  const model::Chain chain = model::make_chain(model::Parameters{});
  for (const std::size_t periods : {1U, 5U, 240U}) {
    const LogLikelihood log_likelihood = random_likelihood(periods, 2.0, periods);
    const PerLevel<double> filtered = filter_last(chain, log_likelihood);
    const PerLevel<double> smoothed = smooth_scaled(chain, log_likelihood).prob.back();
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(filtered[level], smoothed[level], 1e-14);
    }
  }
}

}  // namespace
}  // namespace entente::infer
