// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "tests/laws/implementations.hpp"
#include "tests/laws/world.hpp"

// Laws 3 and 4 of the model: what words do, by their weight, their speaker and their repetition.
namespace entente::testing {
namespace {

class ClaimLaws : public Laws {};

INSTANTIATE_TEST_SUITE_P(EveryImplementation, ClaimLaws, ::testing::ValuesIn(implementations()),
                         [](const auto& each) { return each.param.name; });

constexpr std::array kSpeakers{"author", "unnamed", "red", "state", "friend", "other"};
constexpr double kRounding = 1e-12;
constexpr std::array kRelations{"cooperates", "arms", "coordinates", "allied"};
constexpr std::array<Level, 5> kEvents{Level::none, Level::rhetorical, Level::transactional, Level::tactical,
                                       Level::strategic};

// One claim in the last month of the axis.
std::string line(const std::string& speaker, const std::string& relation, const std::string& hedge,
                 const std::string& document = "new") {
  return document + " | Paper of " + document + " | 2023-12-10 | " + speaker + " | red " + relation + " blue | " +
         hedge + "\n";
}

engine::AssessmentRequest with(engine::AssessmentRequest request, const std::string& lines) {
  const engine::AssessmentRequest added = draw_world(lines);
  request.claims.insert(request.claims.end(), added.claims.begin(), added.claims.end());
  request.documents.insert(added.documents.begin(), added.documents.end());
  return request;
}

// Nothing else known, and worlds of other evidence in all months.
std::vector<engine::AssessmentRequest> backgrounds() {
  std::vector<engine::AssessmentRequest> all{draw_world("")};
  for (std::uint64_t seed = 100; seed < 104; ++seed) {
    engine::AssessmentRequest world = random_world(seed, 12);
    for (Claim& claim : world.claims) {
      // Other origins than those under test, so that no family or tempering changes with the added claim.
      claim.speaker = {};
    }
    all.push_back(std::move(world));
  }
  return all;
}

struct Words {
  std::string speaker;
  std::string relation;
};

// Every speaker with every relation.
std::vector<Words> all_words() {
  std::vector<Words> all;
  for (const char* speaker : kSpeakers) {
    for (const char* relation : kRelations) {
      all.push_back({speaker, relation});
    }
  }
  return all;
}

// What one more claim does to "at least k" in the last month, for each k.
using Shifts = std::array<double, kEvents.size()>;

Shifts shifts_of(const infer::PairPosterior& before, const infer::PairPosterior& after) {
  Shifts shifts{};
  std::ranges::transform(kEvents, shifts.begin(), [&](Level event) {
    return after.at_least_prob.back()[index_of(event)] - before.at_least_prob.back()[index_of(event)];
  });
  return shifts;
}

// Every speaker with every relation and each of these hedges, in the last month.
std::vector<std::string> all_lines(const std::vector<std::string>& hedges) {
  std::vector<std::string> all;
  for (const Words& words : all_words()) {
    for (const std::string& hedge : hedges) {
      all.push_back(line(words.speaker, words.relation, hedge));
    }
  }
  return all;
}

TEST_P(ClaimLaws, words_that_come_to_half_or_more_never_lower) {
  const auto lines = all_lines({"affirmed | .9-1", "affirmed | .55-.8", "affirmed | .5-.5", "denied | .01-.05"});
  for (const engine::AssessmentRequest& background : backgrounds()) {
    const infer::PairPosterior before = infer(background);
    for (const std::string& added : lines) {
      const infer::PairPosterior after = infer(with(background, added));
      EXPECT_THAT(shifts_of(before, after), ::testing::Each(::testing::Ge(-kRounding))) << added;
    }
  }
}

TEST_P(ClaimLaws, words_that_come_to_less_than_35_in_a_hundred_never_raise) {
  const auto lines = all_lines({"denied | .9-1", "denied | .55-.8", "affirmed | .2-.45", "affirmed | .01-.05"});
  for (const engine::AssessmentRequest& background : backgrounds()) {
    const infer::PairPosterior before = infer(background);
    for (const std::string& added : lines) {
      const infer::PairPosterior after = infer(with(background, added));
      EXPECT_THAT(shifts_of(before, after), ::testing::Each(::testing::Le(kRounding))) << added;
    }
  }
}

TEST_P(ClaimLaws, an_adverse_affirmation_counts_less_than_a_neutral_one_and_that_less_than_an_admission) {
  for (const char* relation : kRelations) {
    const auto prob = [&](const char* speaker) {
      return event_prob(draw_world(line(speaker, relation, "affirmed | .9-1")), Level::rhetorical);
    };
    EXPECT_GT(prob("state"), event_prob(draw_world(""), Level::rhetorical));
    EXPECT_LT(prob("state"), prob("author"));
    EXPECT_LT(prob("author"), prob("red"));
  }
}

TEST_P(ClaimLaws, a_groups_own_denial_counts_less_than_a_neutral_one) {
  const double own = event_prob(draw_world(line("red", "coordinates", "denied | .9-1")));
  const double neutral = event_prob(draw_world(line("author", "coordinates", "denied | .9-1")));
  EXPECT_LT(own, event_prob(draw_world("")));
  EXPECT_LT(neutral, own);
}

TEST_P(ClaimLaws, a_hedged_statement_never_counts_more_than_a_surer_one) {
  constexpr std::array kRising{"affirmed | .01-.05", "affirmed | .2-.45", "affirmed | .2-.6",
                               "affirmed | .5-.5",   "affirmed | .55-.8", "affirmed | .9-1"};
  for (const Words& words : all_words()) {
    double before = 0;
    for (const char* hedge : kRising) {
      const double prob = event_prob(draw_world(line(words.speaker, words.relation, hedge)));
      EXPECT_GE(prob, before - kRounding) << words.speaker << " " << words.relation << " " << hedge;
      before = prob;
    }
  }
}

TEST_P(ClaimLaws, hostile_words_lower_every_tie_and_raise_hostility) {
  const auto world = draw_world(line("author", "fights", "affirmed | .9-1"));
  const infer::PairPosterior posterior = infer(world);
  const infer::PairPosterior prior = infer(draw_world(""));
  EXPECT_GT(posterior.prob.back()[0], prior.prob.back()[0]);
  for (const Level event : kEvents) {
    EXPECT_LT(posterior.at_least_prob.back()[index_of(event)], prior.at_least_prob.back()[index_of(event)]);
  }
}

TEST_P(ClaimLaws, copies_of_one_origin_count_as_one) {
  const double once = event_prob(draw_world(line("other", "coordinates", "affirmed | .9-1", "d1")));
  std::string copies;
  for (int i = 0; i < 40; ++i) {
    copies += line("other", "coordinates", "affirmed | .9-1", "d" + std::to_string(i));
  }
  EXPECT_NEAR(event_prob(draw_world(copies)), once, 1e-12);
}

TEST_P(ClaimLaws, reprints_of_one_text_count_as_one) {
  const std::string text = " |  | fighters of red and blue have set up a common post on the mountain road";
  std::string reprints;
  for (int i = 0; i < 40; ++i) {
    reprints += line("author", "coordinates", "affirmed | .9-1" + text, "d" + std::to_string(i));
  }
  const double once = event_prob(draw_world(line("author", "coordinates", "affirmed | .9-1" + text, "d0")));
  EXPECT_NEAR(event_prob(draw_world(reprints)), once, 1e-12);
}

TEST_P(ClaimLaws, independent_origins_add_with_diminishing_returns) {
  std::string lines;
  double before = event_prob(draw_world(""), Level::rhetorical);
  double gain_before = 1;
  for (int i = 0; i < 6; ++i) {
    lines += line("author", "cooperates", "affirmed | .9-1", "d" + std::to_string(i));
    const double prob = event_prob(draw_world(lines), Level::rhetorical);
    EXPECT_GT(prob, before) << i;
    EXPECT_LT(prob - before, gain_before) << i;
    gain_before = prob - before;
    before = prob;
  }
}

TEST_P(ClaimLaws, evidence_fades_with_the_months) {
  const auto prob = [](const char* day) {
    return event_prob(
        draw_world(std::string("d1 | P | ") + day + " | author | red coordinates blue | affirmed | .9-1"));
  };
  EXPECT_GT(prob("2023-12-10"), prob("2023-06-10"));
  EXPECT_GT(prob("2023-06-10"), prob("2022-06-10"));
  EXPECT_GT(prob("2022-06-10"), event_prob(draw_world("")));
}

}  // namespace
}  // namespace entente::testing
