// SPDX-License-Identifier: Apache-2.0
#include "explain/contributions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "explain/leave_one_out.hpp"
#include "infer/likelihood.hpp"
#include "infer/scaled_smoothing.hpp"
#include "math/logistic.hpp"
#include "math/quadrature.hpp"
#include "model/level_weights.hpp"

namespace entente::explain {
namespace {

constexpr std::size_t kFewestNodes = 4;
constexpr std::size_t kMostNodes = 256;
// Shares sum to the shift to this part of the shift; where shares cancel, to this much smaller part of their sizes.
constexpr double kRelativeTolerance = 1e-9;
constexpr double kCancellationTolerance = 1e-13;

// One pair's chain and evidence, as every step of the explanation needs them.
struct Setting {
  const evidence::Evidence* evidence;
  model::Chain chain;
  std::vector<PerLevel<double>> items;
  infer::LogLikelihood given;  // what the other pairs say, which no tempering touches
  infer::LogLikelihood total;  // of the items
  Level event;
};

infer::LogLikelihood tempered(const Setting& setting, double weight) {
  infer::LogLikelihood part = setting.given;
  for (std::size_t t = 0; t < part.size(); ++t) {
    model::add_scaled(part[t], setting.total[t], weight);
  }
  return part;
}

// The posterior given that the event did, or did not, happen in the last period.
std::vector<PerLevel<double>> smooth_given(const Setting& setting, infer::LogLikelihood log_likelihood, bool happened) {
  for (const Level level : kLevels) {
    if ((level >= setting.event) != happened) {
      log_likelihood.back()[index_of(level)] = -std::numeric_limits<double>::infinity();
    }
  }
  return infer::smooth_scaled(setting.chain, log_likelihood).prob;
}

// P(level | event) - P(level | not event) at this point of the path: [period x level].
std::vector<PerLevel<double>> tilt_at(const Setting& setting, double weight) {
  const infer::LogLikelihood part = tempered(setting, weight);
  std::vector<PerLevel<double>> tilt = smooth_given(setting, part, true);
  const std::vector<PerLevel<double>> without = smooth_given(setting, part, false);
  for (std::size_t t = 0; t < tilt.size(); ++t) {
    model::add_scaled(tilt[t], without[t], -1.0);
  }
  return tilt;
}

// The tilt averaged over the path with this many nodes: [period x level]. Shares are linear in it, so that a node costs
// the same however many observations there are.
std::vector<PerLevel<double>> mean_tilt(const Setting& setting, std::size_t node_count) {
  std::vector<PerLevel<double>> mean(setting.total.size(), PerLevel<double>{});
  for (const math::QuadratureNode& node : math::gauss_legendre(node_count)) {
    const std::vector<PerLevel<double>> tilt = tilt_at(setting, node.position);
    for (std::size_t t = 0; t < mean.size(); ++t) {
      model::add_scaled(mean[t], tilt[t], node.weight);
    }
  }
  return mean;
}

double share_of(const evidence::Observation& observation, const PerLevel<double>& item,
                const std::vector<PerLevel<double>>& tilt) {
  double share = 0;
  for (const evidence::PeriodWeight& part : observation.periods) {
    share += part.weight * model::dot(tilt[part.period], item);
  }
  return share;
}

struct Sums {
  double shares = 0;
  double sizes = 0;
};

Sums set_shares(const Setting& setting, const std::vector<PerLevel<double>>& tilt,
                std::vector<Contribution>& contributions) {
  Sums sums;
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    contributions[i].share_logit = share_of(setting.evidence->observations[i], setting.items[i], tilt);
    sums.shares += contributions[i].share_logit;
    sums.sizes += std::abs(contributions[i].share_logit);
  }
  return sums;
}

void fill_shares(const Setting& setting, Explanation& explanation) {
  const double shift = explanation.shift_logit;
  for (std::size_t count = kFewestNodes; count <= kMostNodes; count *= 2) {
    const Sums sums = set_shares(setting, mean_tilt(setting, count), explanation.contributions);
    explanation.node_count = count;
    explanation.residual_logit = shift - sums.shares;
    const double tolerance = std::max(kRelativeTolerance * std::abs(shift), kCancellationTolerance * sums.sizes);
    if (std::abs(explanation.residual_logit) <= tolerance) {
      break;
    }
  }
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
  Setting setting{.evidence = &evidence,
                  .chain = infer::chain_in(surroundings, parameters),
                  .items = infer::observation_log_likelihoods(evidence, parameters),
                  .given = infer::pull_of(surroundings, evidence.period_count),
                  .event = event};
  setting.total = infer::total_log_likelihood(evidence, setting.items);
  const infer::LogLikelihood everything = tempered(setting, 1.0);
  const double prior = event_log_odds(infer::filter_last(setting.chain, setting.given), event);
  const double posterior = event_log_odds(infer::filter_last(setting.chain, everything), event);
  Explanation explanation{.contributions = std::vector<Contribution>(evidence.observations.size()),
                          .prior_event_prob = math::logistic(prior),
                          .event_prob = math::logistic(posterior),
                          .shift_logit = posterior - prior};
  fill_shares(setting, explanation);
  const std::vector<double> without =
      event_probs_without_each(evidence, setting.chain, setting.items, everything, event);
  for (std::size_t i = 0; i < without.size(); ++i) {
    explanation.contributions[i].prob_without = without[i];
  }
  return explanation;
}

}  // namespace entente::explain
