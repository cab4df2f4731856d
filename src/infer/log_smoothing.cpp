// SPDX-License-Identifier: Apache-2.0
#include "infer/log_smoothing.hpp"

#include <cmath>

#include "math/log_sum_exp.hpp"

namespace entente::infer {
namespace {

using Log = PerLevel<double>;

// log P(level at the next period, evidence so far), before the next period's own evidence.
Log step_forward(const Log& log_forward, const model::TransitionMatrix& transition_prob) {
  Log next{};
  for (std::size_t to = 0; to < kLevelCount; ++to) {
    Log terms{};
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      terms[from] = log_forward[from] + std::log(transition_prob[from][to]);
    }
    next[to] = math::log_sum_exp(terms);
  }
  return next;
}

// log P(evidence of all later periods | level), from the next period's own evidence and what follows it.
Log step_backward(const Log& log_after, const model::TransitionMatrix& transition_prob) {
  Log before{};
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    Log terms{};
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      terms[to] = std::log(transition_prob[from][to]) + log_after[to];
    }
    before[from] = math::log_sum_exp(terms);
  }
  return before;
}

Log sum_of(const Log& left, const Log& right) {
  Log sum{};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    sum[level] = left[level] + right[level];
  }
  return sum;
}

PerLevel<double> normalised(const Log& log_weight) {
  const double log_sum = math::log_sum_exp(log_weight);
  PerLevel<double> prob{};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    prob[level] = std::isfinite(log_sum) ? std::exp(log_weight[level] - log_sum) : 0.0;
  }
  return prob;
}

}  // namespace

Posterior smooth_in_log_space(const model::Chain& chain, LogLikelihoodView log_likelihood) {
  check_shapes(chain, log_likelihood);
  const std::size_t periods = log_likelihood.size();
  std::vector<Log> log_forward(periods);
  Log log_prior{};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    log_prior[level] = std::log(chain.initial_prob[level]);
  }
  for (std::size_t t = 0; t < periods; ++t) {
    const Log arriving = t == 0 ? log_prior : step_forward(log_forward[t - 1], transition_at(chain, t - 1));
    log_forward[t] = sum_of(arriving, log_likelihood[t]);
  }
  Posterior posterior{std::vector<PerLevel<double>>(periods), math::log_sum_exp(log_forward.back())};
  Log log_backward{};
  for (std::size_t t = periods; t-- > 0;) {
    posterior.prob[t] = normalised(sum_of(log_forward[t], log_backward));
    if (t > 0) {
      log_backward = step_backward(sum_of(log_backward, log_likelihood[t]), transition_at(chain, t - 1));
    }
  }
  return posterior;
}

}  // namespace entente::infer
