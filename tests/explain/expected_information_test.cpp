// SPDX-License-Identifier: Apache-2.0
#include "explain/expected_information.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "infer/smoothing.hpp"
#include "math/random.hpp"
#include "model/chain.hpp"

namespace entente::explain {
namespace {

using model::OutcomeProbs;

PerLevel<double> drawn_simplex(math::RandomStream& stream) {
  PerLevel<double> prob{};
  for (double& entry : prob) {
    entry = -std::log(stream.next_uniform());
  }
  const double sum = std::accumulate(prob.begin(), prob.end(), 0.0);
  for (double& entry : prob) {
    entry /= sum;
  }
  return prob;
}

OutcomeProbs drawn_outcomes(math::RandomStream& stream, std::size_t count) {
  OutcomeProbs probs(count);
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    double sum = 0;
    for (PerLevel<double>& of_outcome : probs) {
      of_outcome[level] = -std::log(stream.next_uniform());
      sum += of_outcome[level];
    }
    for (PerLevel<double>& of_outcome : probs) {
      of_outcome[level] /= sum;
    }
  }
  return probs;
}

double event_prob_of(const PerLevel<double>& prob, Level event) {
  return std::accumulate(prob.begin() + static_cast<std::ptrdiff_t>(index_of(event)), prob.end(), 0.0);
}

// Runs `check(level_prob, event, outcome_probs)` on random small cases; the seed is fixed.
template <class Check>
void on_random_cases(const Check& check) {
  math::RandomStream stream(2026, 1);
  for (int number = 0; number < 400; ++number) {
    const PerLevel<double> level_prob = drawn_simplex(stream);
    const OutcomeProbs outcomes = drawn_outcomes(stream, 2 + static_cast<std::size_t>(number % 4));
    for (const Level event : kLevels) {
      check(level_prob, event, outcomes);
    }
  }
}

TEST(ExpectedInformation, lies_between_nil_and_the_entropy_of_the_event) {
  on_random_cases([](const PerLevel<double>& level_prob, Level event, const OutcomeProbs& outcomes) {
    const double bits = expected_information(level_prob, event, outcomes).gain_bits;
    EXPECT_GE(bits, 0);
    EXPECT_LE(bits, entropy_bits(event_prob_of(level_prob, event)) + 1e-12);
  });
}

TEST(ExpectedInformation, the_mean_of_the_answers_after_is_the_answer_now) {
  on_random_cases([](const PerLevel<double>& level_prob, Level event, const OutcomeProbs& outcomes) {
    double mean = 0;
    double total = 0;
    for (const OutcomeEffect& each : expected_information(level_prob, event, outcomes).outcomes) {
      mean += each.prob * each.event_prob;
      total += each.prob;
    }
    EXPECT_NEAR(total, 1, 1e-12);
    EXPECT_NEAR(mean, event_prob_of(level_prob, event), 1e-12);
  });
}

// sum of P(outcome, side) log2 P(outcome, side) / (P(outcome) P(side)) for one outcome.
double naive_bits(const PerLevel<double>& level_prob, Level event, const PerLevel<double>& of_outcome) {
  std::array<double, 2> joint{};
  std::array<double, 2> marginal{};
  for (const Level level : kLevels) {
    const std::size_t side = level >= event ? 1 : 0;
    joint[side] += level_prob[index_of(level)] * of_outcome[index_of(level)];
    marginal[side] += level_prob[index_of(level)];
  }
  double bits = 0;
  for (std::size_t side = 0; side < 2; ++side) {
    bits += joint[side] > 0 ? joint[side] * std::log2(joint[side] / ((joint[0] + joint[1]) * marginal[side])) : 0;
  }
  return bits;
}

TEST(ExpectedInformation, is_the_mutual_information_reckoned_the_naive_way) {
  on_random_cases([](const PerLevel<double>& level_prob, Level event, const OutcomeProbs& outcomes) {
    double bits = 0;
    for (const PerLevel<double>& of_outcome : outcomes) {
      bits += naive_bits(level_prob, event, of_outcome);
    }
    EXPECT_NEAR(expected_information(level_prob, event, outcomes).gain_bits, bits, 1e-12);
  });
}

TEST(ExpectedInformation, a_kind_that_is_as_probable_at_all_levels_tells_nothing) {
  math::RandomStream stream(7, 2);
  for (int number = 0; number < 100; ++number) {
    const PerLevel<double> level_prob = drawn_simplex(stream);
    OutcomeProbs flat(3);
    const double affirmed = stream.next_uniform() / 2;
    const double denied = stream.next_uniform() / 2;
    flat[0].fill(affirmed);
    flat[1].fill(1 - affirmed - denied);
    flat[2].fill(denied);
    const ExpectedInformation information = expected_information(level_prob, Level::tactical, flat);
    EXPECT_NEAR(information.gain_bits, 0, 1e-15);
    for (const OutcomeEffect& each : information.outcomes) {
      EXPECT_NEAR(each.event_prob, event_prob_of(level_prob, Level::tactical), 1e-15);
    }
  }
}

// The binary symmetric channel with an even input tells 1 - H(e) bits: half a bit at e = .11 [Shannon 1948].
TEST(ExpectedInformation, of_a_binary_symmetric_channel_is_that_of_the_textbook) {
  const PerLevel<double> even{0, 0.5, 0, 0, 0.5, 0};
  const OutcomeProbs channel{{0.11, 0.11, 0.11, 0.89, 0.89, 0.89}, {0.89, 0.89, 0.89, 0.11, 0.11, 0.11}};
  EXPECT_NEAR(expected_information(even, Level::transactional, channel).gain_bits, 0.5000840418, 1e-9);
}

TEST(ExpectedInformation, an_observation_that_shows_the_event_tells_all_of_it) {
  const PerLevel<double> level_prob{0.1, 0.4, 0.2, 0.1, 0.15, 0.05};
  const OutcomeProbs shown{{0, 0, 0, 0, 1, 1}, {1, 1, 1, 1, 0, 0}};
  const ExpectedInformation information = expected_information(level_prob, Level::tactical, shown);
  EXPECT_NEAR(information.gain_bits, entropy_bits(0.2), 1e-14);
  EXPECT_EQ(information.outcomes[0].event_prob, 1);
  EXPECT_EQ(information.outcomes[1].event_prob, 0);
}

void expect_sound_figures(double none_prob, double tactical_prob) {
  const OutcomeProbs outcomes{{0.02, 0.02, 0.02, 0.1, 0.9, 0.97}, {0.98, 0.98, 0.98, 0.9, 0.1, 0.03}};
  PerLevel<double> level_prob{};
  level_prob[index_of(Level::none)] = none_prob;
  level_prob[index_of(Level::tactical)] = tactical_prob;
  const ExpectedInformation information = expected_information(level_prob, Level::tactical, outcomes);
  EXPECT_GE(information.gain_bits, 0) << tactical_prob;
  EXPECT_LE(information.gain_bits, entropy_bits(tactical_prob) + 1e-12) << tactical_prob;
  for (const OutcomeEffect& each : information.outcomes) {
    EXPECT_TRUE(each.event_prob >= 0 && each.event_prob <= 1) << tactical_prob;
  }
}

TEST(ExpectedInformation, an_answer_next_to_nil_or_one_gives_finite_figures) {
  for (const double rest : {1e-3, 1e-9, 1e-15, 1e-300, 0.0}) {
    expect_sound_figures(rest, 1 - rest);
    expect_sound_figures(1 - rest, rest);
  }
}

TEST(ExpectedInformation, what_never_comes_leaves_the_answer_as_it_is) {
  const PerLevel<double> level_prob{0.1, 0.4, 0.2, 0.1, 0.15, 0.05};
  const ExpectedInformation information =
      expected_information(level_prob, Level::tactical, {PerLevel<double>{}, {1, 1, 1, 1, 1, 1}});
  EXPECT_EQ(information.outcomes[0].prob, 0);
  EXPECT_NEAR(information.outcomes[0].event_prob, 0.2, 1e-15);
  EXPECT_NEAR(information.gain_bits, 0, 1e-15);
}

TEST(ExpectedInformation, the_most_telling_outcome_moves_the_answer_furthest_either_way) {
  EXPECT_EQ(most_telling({{{0.5, 0.3}, {0.2, 0.25}, {0.3, 0.1}}, 0.1}, 0.24), 2U);
  EXPECT_EQ(most_telling({{{0.5, 0.5}, {0.5, 0.1}}, 0.1}, 0.3), 0U);
}

// A world of three months, every path of levels written out: P(path) of the chain, times what is known of each month,
// times the outcome's probability in the last.
class TinyWorld {
 public:
  explicit TinyWorld(std::uint64_t seed) : stream_(seed, 3), outcomes_(drawn_outcomes(stream_, 3)) {
    const model::Parameters parameters{.persistence = 1 + 2 * stream_.next_uniform()};
    chain_ = model::make_chain(parameters, stream_.next_normal());
    for (int month = 0; month < 3; ++month) {
      PerLevel<double> log_likelihood{};
      for (double& entry : log_likelihood) {
        entry = stream_.next_normal();
      }
      known_.push_back(log_likelihood);
    }
  }
  // Sum over all paths of P(path, what is known, outcome), in which the last level is at least `event`, or any.
  [[nodiscard]] double weight(std::size_t outcome, Level event) const {
    double sum = 0;
    for (std::size_t path = 0; path < kLevelCount * kLevelCount * kLevelCount; ++path) {
      const std::array levels{path % kLevelCount, path / kLevelCount % kLevelCount, path / kLevelCount / kLevelCount};
      if (levels[2] >= index_of(event)) {
        sum += weight_of(levels) * outcomes_[outcome][levels[2]];
      }
    }
    return sum;
  }
  [[nodiscard]] const OutcomeProbs& outcomes() const { return outcomes_; }
  [[nodiscard]] const model::Chain& chain() const { return chain_; }
  [[nodiscard]] const infer::LogLikelihood& known() const { return known_; }

 private:
  [[nodiscard]] double weight_of(const std::array<std::size_t, 3>& levels) const {
    double weight = chain_.initial_prob[levels[0]] * std::exp(known_[0][levels[0]]);
    for (std::size_t month = 1; month < levels.size(); ++month) {
      weight *= chain_.transition_prob[0][levels[month - 1]][levels[month]] * std::exp(known_[month][levels[month]]);
    }
    return weight;
  }
  math::RandomStream stream_;
  OutcomeProbs outcomes_;
  model::Chain chain_;
  infer::LogLikelihood known_;
};

// What the world's paths say of one outcome and the event, as joint probabilities.
struct Enumerated {
  double happens = 0;
  double fails = 0;
};

std::vector<Enumerated> enumerate_paths(const TinyWorld& world, Level event) {
  std::vector<Enumerated> joint(world.outcomes().size());
  double all = 0;
  for (std::size_t outcome = 0; outcome < joint.size(); ++outcome) {
    joint[outcome].happens = world.weight(outcome, event);
    joint[outcome].fails = world.weight(outcome, Level::hostile) - joint[outcome].happens;
    all += world.weight(outcome, Level::hostile);
  }
  for (Enumerated& each : joint) {
    each.happens /= all;
    each.fails /= all;
  }
  return joint;
}

double bits_of(const std::vector<Enumerated>& joint) {
  double happens = 0;
  std::ranges::for_each(joint, [&happens](const Enumerated& each) { happens += each.happens; });
  double bits = 0;
  for (const Enumerated& each : joint) {
    const double prob = each.happens + each.fails;
    bits += each.happens * std::log2(each.happens / (prob * happens)) +
            each.fails * std::log2(each.fails / (prob * (1 - happens)));
  }
  return bits;
}

void expect_as_enumerated(const TinyWorld& world, Level event) {
  const auto posterior = infer::default_smoother().smooth(world.chain(), world.known());
  const ExpectedInformation information = expected_information(posterior.prob.back(), event, world.outcomes());
  const std::vector<Enumerated> joint = enumerate_paths(world, event);
  for (std::size_t outcome = 0; outcome < joint.size(); ++outcome) {
    const double prob = joint[outcome].happens + joint[outcome].fails;
    EXPECT_NEAR(information.outcomes[outcome].prob, prob, 1e-12);
    EXPECT_NEAR(information.outcomes[outcome].event_prob, joint[outcome].happens / prob, 1e-12);
  }
  EXPECT_NEAR(information.gain_bits, bits_of(joint), 1e-12);
}

TEST(ExpectedInformation, equals_enumeration_of_all_paths_in_tiny_worlds) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const TinyWorld world(seed);
    for (const Level event : {Level::none, Level::rhetorical, Level::tactical, Level::strategic}) {
      SCOPED_TRACE(seed);
      expect_as_enumerated(world, event);
    }
  }
}

double smoothed_with(const TinyWorld& world, std::size_t outcome, Level event) {
  infer::LogLikelihood after = world.known();
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    after.back()[level] += std::log(world.outcomes()[outcome][level]);
  }
  return event_prob_of(infer::default_smoother().smooth(world.chain(), after).prob.back(), event);
}

TEST(ExpectedInformation, the_answer_after_is_that_of_smoothing_with_the_outcome_in_the_last_month) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const TinyWorld world(seed);
    const auto posterior = infer::default_smoother().smooth(world.chain(), world.known());
    const auto information = expected_information(posterior.prob.back(), Level::tactical, world.outcomes());
    for (std::size_t outcome = 0; outcome < 3; ++outcome) {
      EXPECT_NEAR(information.outcomes[outcome].event_prob, smoothed_with(world, outcome, Level::tactical), 1e-12);
    }
  }
}

}  // namespace
}  // namespace entente::explain
