// SPDX-License-Identifier: Apache-2.0
#include "explain/contributions.hpp"

#include <cmath>

#include "base/error.hpp"
#include "explain/event_path.hpp"
#include "explain/leave_one_out.hpp"
#include "infer/likelihood.hpp"
#include "infer/scaled_smoothing.hpp"
#include "math/logistic.hpp"

namespace entente::explain {
namespace {

using Items = std::vector<PerLevel<double>>;

PathSums set_shares(const evidence::Evidence& evidence, const Items& items, const Tilt& tilt,
                    std::vector<Contribution>& contributions) {
  PathSums sums;
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    contributions[i].share_logit = share_of(evidence.observations[i], items[i], tilt);
    sums.shares += contributions[i].share_logit;
    sums.sizes += std::abs(contributions[i].share_logit);
  }
  return sums;
}

}  // namespace

double event_log_odds(const PerLevel<double>& prob, Level event) {
  double above = 0;
  double below = 0;
  for (const Level level : kLevels) {
    (level >= event ? above : below) += prob[index_of(level)];
  }
  return std::log(above) - std::log(below);
}

Explanation explain_event(const evidence::Evidence& evidence, const model::Parameters& parameters, Level event,
                          const infer::Surroundings& surroundings) {
  if (event == Level::hostile) {
    throw Failure({ErrorCode::usage, "level", "\"at least hostile\" is always so and needs no explanation",
                   "Choose a level from none to strategic"});
  }
  const Items items = infer::observation_log_likelihoods(evidence, parameters);
  EventPath path{.chain = infer::chain_in(surroundings, parameters),
                 .from = infer::pull_of(surroundings, evidence.period_count),
                 .to = infer::total_log_likelihood(evidence, items),
                 .event = event,
                 .period = evidence.period_count - 1};
  infer::add_to(path.to, path.from);
  const double prior = event_log_odds(infer::filter_last(path.chain, path.from), event);
  const double posterior = event_log_odds(infer::filter_last(path.chain, path.to), event);
  Explanation explanation{.contributions = std::vector<Contribution>(evidence.observations.size()),
                          .prior_event_prob = math::logistic(prior),
                          .event_prob = math::logistic(posterior),
                          .shift_logit = posterior - prior};
  const PathResult result = integrate_path(path, explanation.shift_logit, [&](const Tilt& tilt) {
    return set_shares(evidence, items, tilt, explanation.contributions);
  });
  explanation.residual_logit = result.residual_logit;
  explanation.node_count = result.node_count;
  const std::vector<double> without = event_probs_without_each(evidence, path.chain, items, path.to, event);
  for (std::size_t i = 0; i < without.size(); ++i) {
    explanation.contributions[i].prob_without = without[i];
  }
  return explanation;
}

}  // namespace entente::explain
