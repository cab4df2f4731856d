// SPDX-License-Identifier: Apache-2.0
#include "explain/statement_kinds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "evidence/proposition.hpp"
#include "explain/expected_information.hpp"
#include "infer/likelihood.hpp"
#include "infer/pair_inference.hpp"
#include "math/random.hpp"

namespace entente::explain {
namespace {

using evidence::Evidence;
using evidence::Proposition;
using evidence::PropositionKind;

constexpr double kPlainRating = 1.6448536269514722;  // probit of .95, the middle of plain words

// Two years with some words on the pair.
Evidence some_evidence() {
  Evidence evidence{.period_count = 24};
  evidence.origins = {{.stance = Stance::adverse}, {.stance = Stance::one_of_the_pair}, {.stance = Stance::expert}};
  evidence.observations = {
      {.proposition = {.threshold = Level::tactical}, .origin = 0, .rating = 1.6, .periods = {{12, 1.0}}},
      {.proposition = {.threshold = Level::rhetorical}, .origin = 1, .rating = -1.6, .periods = {{14, 1.0}}},
      {.proposition = {.threshold = Level::rhetorical}, .origin = 2, .rating = 0.5, .periods = {{20, 1.0}}}};
  return evidence;
}

infer::PairPosterior infer(const Evidence& evidence, const model::Parameters& parameters = {}) {
  return infer::infer_pair(evidence, parameters, {.draws = 0});
}

const StatementKind& find_kind(const std::vector<StatementKind>& kinds, const Proposition& proposition, Stance stance) {
  return *std::ranges::find_if(
      kinds, [&](const StatementKind& kind) { return kind.proposition == proposition && kind.stance == stance; });
}

TEST(StatementKinds, are_the_five_levels_and_the_drivers_by_voices_of_every_stance) {
  std::set<std::pair<Proposition, Stance>> kinds;
  std::size_t drivers = 0;
  for (const StatementKind& kind : statement_kinds()) {
    kinds.insert({kind.proposition, kind.stance});
    drivers += kind.proposition.kind == PropositionKind::driver ? 1 : 0;
  }
  EXPECT_EQ(drivers, model::Parameters::starting_drivers().size() * model::kStanceCount);
  EXPECT_EQ(kinds.size(), 5 * model::kStanceCount + drivers);
  EXPECT_EQ(statement_kinds().size(), kinds.size());
}

// Two drivers of one weight have one likelihood; every other two kinds differ.
void expect_told_apart(const StatementKind& left, const StatementKind& right) {
  const bool are_drivers =
      left.proposition.kind == PropositionKind::driver && right.proposition.kind == PropositionKind::driver;
  if (!are_drivers) {
    EXPECT_NE(statement_outcomes_of(left, {}), statement_outcomes_of(right, {}))
        << to_text(left.proposition) << to_word(left.stance) << to_text(right.proposition) << to_word(right.stance);
  }
}

TEST(StatementKinds, no_two_are_alike_in_all_but_name) {
  const std::vector<StatementKind> kinds = statement_kinds();
  for (std::size_t left = 0; left < kinds.size(); ++left) {
    for (std::size_t right = 0; right < left; ++right) {
      expect_told_apart(kinds[left], kinds[right]);
    }
  }
}

Evidence with_plain_words(Evidence evidence, const StatementKind& kind, double rating) {
  evidence.origins.push_back({.stance = kind.stance});
  evidence.observations.push_back({.proposition = kind.proposition,
                                   .origin = evidence.origins.size() - 1,
                                   .rating = rating,
                                   .periods = {{evidence.period_count - 1, 1.0}}});
  return evidence;
}

void expect_told_as_inferred(const Evidence& evidence, const StatementKind& kind) {
  const PerLevel<double> now = infer(evidence).prob.back();
  const PerLevel<double> affirmed = infer(with_plain_words(evidence, kind, kPlainRating)).at_least_prob.back();
  const PerLevel<double> denied = infer(with_plain_words(evidence, kind, -kPlainRating)).at_least_prob.back();
  for (const Level event : kLevels) {
    const auto outcomes = expected_information(now, event, statement_outcomes_of(kind, {})).outcomes;
    EXPECT_NEAR(outcomes[0].event_prob, affirmed[index_of(event)], 1e-10) << to_text(kind.proposition);
    EXPECT_NEAR(outcomes[2].event_prob, denied[index_of(event)], 1e-10) << to_text(kind.proposition);
  }
}

// The promise to the reader: the figure told is what the program will say once such a claim has come.
TEST(StatementKinds, the_answer_after_plain_words_is_that_of_inference_with_such_an_observation) {
  for (const StatementKind& kind : statement_kinds()) {
    expect_told_as_inferred(some_evidence(), kind);
  }
}

model::Parameters drawn_parameters(math::RandomStream& stream) {
  model::Parameters parameters;
  parameters.blur = 0.2 + stream.next_uniform();
  parameters.rating_deviation = 0.5 + stream.next_uniform();
  for (model::DetectorPrior& prior : parameters.detectors) {
    prior.bias = stream.next_normal();
    prior.hostile_bias = stream.next_normal();
    prior.sensitivity = 0.1 + 2 * stream.next_uniform();
  }
  return parameters;
}

void expect_laws(const PerLevel<double>& now, const StatementKind& kind, const model::Parameters& parameters) {
  const double event_prob = infer::at_least(now)[index_of(Level::tactical)];
  const ExpectedInformation information =
      expected_information(now, Level::tactical, statement_outcomes_of(kind, parameters));
  double total = 0;
  double mean = 0;
  for (const OutcomeEffect& each : information.outcomes) {
    total += each.prob;
    mean += each.prob * each.event_prob;
  }
  EXPECT_NEAR(total, 1, 1e-12);
  EXPECT_NEAR(mean, event_prob, 1e-12);
  EXPECT_GE(information.gain_bits, 0);
  EXPECT_LE(information.gain_bits, entropy_bits(event_prob));
}

TEST(StatementKinds, laws_hold_with_random_parameters) {
  math::RandomStream stream(99, 4);
  for (int number = 0; number < 30; ++number) {
    const model::Parameters parameters = drawn_parameters(stream);
    const PerLevel<double> now = infer(some_evidence(), parameters).prob.back();
    for (const StatementKind& kind : statement_kinds()) {
      expect_laws(now, kind, parameters);
    }
  }
}

TEST(StatementKinds, a_driver_without_weight_tells_nothing) {
  model::Parameters parameters;
  for (model::DriverWeight& row : parameters.drivers) {
    row.weight = 0;
  }
  const PerLevel<double> now = infer(some_evidence()).prob.back();
  std::size_t drivers = 0;
  for (const StatementKind& kind : statement_kinds()) {
    if (kind.proposition.kind == PropositionKind::driver) {
      ++drivers;
      const auto information = expected_information(now, Level::tactical, statement_outcomes_of(kind, parameters));
      EXPECT_NEAR(information.gain_bits, 0, 1e-15);
    }
  }
  EXPECT_GT(drivers, 0U);
}

TEST(StatementKinds, an_admission_moves_more_than_a_report_and_that_more_than_an_accusation) {
  const std::vector<StatementKind> kinds = statement_kinds();
  const PerLevel<double> now = infer(Evidence{.period_count = 24}).prob.back();
  const auto after = [&](Stance stance, std::size_t outcome) {
    const StatementKind& kind = find_kind(kinds, {.threshold = Level::tactical}, stance);
    return expected_information(now, Level::tactical, statement_outcomes_of(kind, {})).outcomes[outcome];
  };
  EXPECT_GT(after(Stance::one_of_the_pair, 0).event_prob, after(Stance::neutral, 0).event_prob);
  EXPECT_GT(after(Stance::neutral, 0).event_prob, after(Stance::adverse, 0).event_prob);
  // and what moves more comes less often
  EXPECT_LT(after(Stance::one_of_the_pair, 0).prob, after(Stance::neutral, 0).prob);
  EXPECT_LT(after(Stance::neutral, 0).prob, after(Stance::adverse, 0).prob);
  // a party's own denial comes often and moves little
  EXPECT_GT(after(Stance::one_of_the_pair, 2).prob, after(Stance::neutral, 2).prob);
  EXPECT_GT(after(Stance::one_of_the_pair, 2).event_prob, after(Stance::neutral, 2).event_prob);
}

// Words that leave the question open move nothing in an assessment; those hedged either way, taken together, may move
// the answer only as little as the curve's blur makes them: less than a third of log odds one.
TEST(StatementKinds, hedged_words_taken_together_hardly_move_the_answer) {
  const PerLevel<double> now = infer(some_evidence()).prob.back();
  const double event_prob = infer::at_least(now)[index_of(Level::tactical)];
  const auto logit = [](double prob) { return std::log(prob / (1 - prob)); };
  for (const StatementKind& kind : statement_kinds()) {
    const auto outcomes = expected_information(now, Level::tactical, statement_outcomes_of(kind, {})).outcomes;
    EXPECT_LT(std::abs(logit(outcomes[1].event_prob) - logit(event_prob)), 0.34)
        << to_text(kind.proposition) << to_word(kind.stance);
  }
}

// What a rating drawn from the full law y ~ Normal(b + d g(z), sigma^2) would tell, by midpoints over y: what all the
// shades of certainty could, before they are cut into plain and hedged words.
double bits_of_full_ratings(const StatementKind& kind, const PerLevel<double>& level_prob, Level event) {
  const model::Parameters parameters;
  const model::DetectorPrior& prior = model::detector_prior(parameters, kind.stance);
  const bool is_hostile = kind.proposition.kind == PropositionKind::hostile;
  const PerLevel<double> curve =
      is_hostile ? model::hostile_curve(parameters) : model::at_least_curve(kind.proposition.threshold, parameters);
  constexpr int kSteps = 2000;
  constexpr double kReach = 8;
  model::OutcomeProbs cells(kSteps);
  for (int step = 0; step < kSteps; ++step) {
    const double rating = -kReach + 2 * kReach * (step + 0.5) / kSteps;
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      const double off = rating - (is_hostile ? prior.hostile_bias : prior.bias) - prior.sensitivity * curve[level];
      cells[static_cast<std::size_t>(step)][level] = std::exp(-off * off / 2);
    }
  }
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    double sum = 0;
    std::ranges::for_each(cells, [&](const PerLevel<double>& cell) { sum += cell[level]; });
    std::ranges::for_each(cells, [&](PerLevel<double>& cell) { cell[level] /= sum; });
  }
  return expected_information(level_prob, event, cells).gain_bits;
}

std::vector<double> ranks_of(const std::vector<double>& values) {
  std::vector<double> ranks;
  ranks.reserve(values.size());
  for (const double value : values) {
    ranks.push_back(
        static_cast<double>(std::ranges::count_if(values, [value](double other) { return other < value; })));
  }
  return ranks;
}

// Spearman's, of ranks without ties: 1 - 6 sum of squared differences / (n (n^2 - 1)).
double rank_correlation(const std::vector<double>& left, const std::vector<double>& right) {
  const std::vector<double> left_ranks = ranks_of(left);
  const std::vector<double> right_ranks = ranks_of(right);
  double squares = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    squares += (left_ranks[i] - right_ranks[i]) * (left_ranks[i] - right_ranks[i]);
  }
  const auto count = static_cast<double>(left.size());
  return 1 - 6 * squares / (count * (count * count - 1));
}

void expect_ranked_alike(const PerLevel<double>& now, Level event) {
  std::vector<double> gains;
  std::vector<double> of_ratings;
  for (const StatementKind& kind : statement_kinds()) {
    if (kind.proposition.kind == PropositionKind::driver) {
      continue;
    }
    gains.push_back(expected_information(now, event, statement_outcomes_of(kind, {})).gain_bits);
    of_ratings.push_back(bits_of_full_ratings(kind, now, event));
    EXPECT_GT(gains.back(), of_ratings.back() / 5) << to_text(kind.proposition) << to_word(kind.stance);
    EXPECT_LT(gains.back(), of_ratings.back() * 4 / 3 + 1e-6) << to_text(kind.proposition) << to_word(kind.stance);
  }
  EXPECT_GT(rank_correlation(gains, of_ratings), 0.95) << to_word(event);
}

TEST(StatementKinds, statements_rank_as_the_full_law_of_ratings_ranks_them) {
  for (const Evidence& evidence : {Evidence{.period_count = 24}, some_evidence()}) {
    for (const Level event : {Level::rhetorical, Level::tactical, Level::strategic}) {
      expect_ranked_alike(infer(evidence).prob.back(), event);
    }
  }
}

}  // namespace
}  // namespace entente::explain
