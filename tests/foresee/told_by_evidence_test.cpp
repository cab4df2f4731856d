// SPDX-License-Identifier: Apache-2.0
#include "foresee/told_by_evidence.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "infer/pair_inference.hpp"
#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

infer::LogLikelihood random_likelihood(std::uint64_t seed, std::size_t months) {
  math::RandomStream stream(seed, 0);
  infer::LogLikelihood total(months);
  for (PerLevel<double>& row : total) {
    for (double& each : row) {
      each = 1.5 * stream.next_normal();
    }
  }
  return total;
}

TEST(ToldByEvidence, of_one_month_it_is_that_months_probability) {
  const model::Chain chain = model::make_chain(model::Parameters{}, 0.2);
  const infer::LogLikelihood total = random_likelihood(1, 8);
  const infer::Posterior posterior = infer::default_smoother().smooth(chain, total);
  for (std::size_t month = 0; month < 8; ++month) {
    for (const Level level : {Level::rhetorical, Level::tactical, Level::strategic}) {
      EXPECT_NEAR(reached_prob(chain, total, {month, month}, level),
                  infer::at_least(posterior.prob[month])[index_of(level)], 1e-12)
          << month << " " << to_word(level);
    }
  }
}

double reached_by_enumeration(const model::Chain& chain, const infer::LogLikelihood& total, const MonthsAsked& months,
                              std::size_t level) {
  double all = 0;
  double reaching = 0;
  const auto paths = static_cast<std::size_t>(std::pow(kLevelCount, total.size()));
  for (std::size_t path = 0; path < paths; ++path) {
    std::size_t rest = path;
    std::size_t before = 0;
    double weight = 1;
    bool has_reached = false;
    for (std::size_t month = 0; month < total.size(); ++month) {
      const std::size_t at = rest % kLevelCount;
      rest /= kLevelCount;
      weight *= (month == 0 ? chain.initial_prob[at] : chain.transition_prob.front()[before][at]) *
                std::exp(total[month][at]);
      has_reached = has_reached || (at >= level && months.first <= month && month <= months.last);
      before = at;
    }
    all += weight;
    reaching += has_reached ? weight : 0.0;
  }
  return reaching / all;
}

TEST(ToldByEvidence, of_several_months_it_is_the_share_of_all_paths_that_reach) {
  const model::Chain chain = model::make_chain(model::Parameters{});
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const infer::LogLikelihood total = random_likelihood(seed, 5);
    for (const MonthsAsked& months : {MonthsAsked{1, 3}, MonthsAsked{2, 4}, MonthsAsked{0, 4}}) {
      EXPECT_NEAR(reached_prob(chain, total, months, Level::transactional),
                  reached_by_enumeration(chain, total, months, index_of(Level::transactional)), 1e-12)
          << seed << " " << months.first;
    }
  }
}

}  // namespace
}  // namespace entente::foresee
