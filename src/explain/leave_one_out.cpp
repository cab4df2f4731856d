// SPDX-License-Identifier: Apache-2.0
#include "explain/leave_one_out.hpp"

#include <algorithm>
#include <cmath>

#include "math/logistic.hpp"
#include "model/level_weights.hpp"

namespace entente::explain {
namespace {

using Weights = model::LevelWeights;

Weights exponential(const Weights& log_weights) {
  const double largest = *std::ranges::max_element(log_weights);
  Weights weights{};
  std::ranges::transform(log_weights, weights.begin(), [largest](double each) { return std::exp(each - largest); });
  return weights;
}

// What all evidence before a period, and all after it, says; each known up to a factor.
struct Messages {
  std::vector<Weights> arriving;        // [period], P(level | evidence before the period)
  std::vector<Weights> event_after;     // [period], P(evidence after it and the event | level)
  std::vector<Weights> no_event_after;  // [period], the same with the event not happening, by the same factor
};

void pass_forward(const model::Chain& chain, const std::vector<Weights>& likelihood, Messages& messages) {
  Weights arriving = chain.initial_prob;
  for (std::size_t t = 0; t < likelihood.size(); ++t) {
    messages.arriving.push_back(arriving);
    if (t + 1 < likelihood.size()) {
      arriving = model::step_forward(model::product(arriving, likelihood[t]), infer::transition_at(chain, t));
      model::scale(arriving, 1.0 / model::sum_of(arriving));
    }
  }
}

void pass_backward(const model::Chain& chain, const std::vector<Weights>& likelihood, Level event, Messages& messages) {
  Weights happens{};
  Weights fails{};
  for (const Level level : kLevels) {
    (level >= event ? happens : fails)[index_of(level)] = 1.0;
  }
  messages.event_after.resize(likelihood.size());
  messages.no_event_after.resize(likelihood.size());
  for (std::size_t t = likelihood.size(); t-- > 0;) {
    messages.event_after[t] = happens;
    messages.no_event_after[t] = fails;
    if (t > 0) {
      happens = model::step_backward(model::product(happens, likelihood[t]), infer::transition_at(chain, t - 1));
      fails = model::step_backward(model::product(fails, likelihood[t]), infer::transition_at(chain, t - 1));
      const double factor = 1.0 / (model::sum_of(happens) + model::sum_of(fails));
      model::scale(happens, factor);
      model::scale(fails, factor);
    }
  }
}

Messages pass_messages(const model::Chain& chain, const std::vector<Weights>& likelihood, Level event) {
  Messages messages;
  pass_forward(chain, likelihood, messages);
  pass_backward(chain, likelihood, event, messages);
  return messages;
}

std::vector<Weights> to_likelihood(const infer::LogLikelihood& total) {
  std::vector<Weights> likelihood(total.size());
  std::ranges::transform(total, likelihood.begin(), exponential);
  return likelihood;
}

// One pair's passes over all evidence, and what they were made from.
struct Passed {
  const model::Chain& chain;
  const infer::LogLikelihood& total;
  std::vector<Weights> likelihood;
  Messages messages;
};

// The likelihood of one period without the part that an observation has in it.
Weights likelihood_without(const Passed& passed, const evidence::PeriodWeight& part, const Weights& item) {
  Weights rest = passed.total[part.period];
  model::add_scaled(rest, item, -part.weight);
  return exponential(rest);
}

double event_prob_without(const Passed& passed, const evidence::Observation& observation, const Weights& item) {
  const std::size_t first = observation.periods.front().period;
  const std::size_t last = observation.periods.back().period;
  Weights arriving = passed.messages.arriving[first];
  auto part = observation.periods.begin();
  for (std::size_t t = first; t <= last; ++t) {
    if (t > first) {
      arriving = model::step_forward(arriving, infer::transition_at(passed.chain, t - 1));
    }
    const bool is_part = part->period == t;
    arriving = model::product(arriving, is_part ? likelihood_without(passed, *part, item) : passed.likelihood[t]);
    part += is_part ? 1 : 0;
    model::scale(arriving, 1.0 / model::sum_of(arriving));
  }
  return math::logistic(std::log(model::dot(arriving, passed.messages.event_after[last])) -
                        std::log(model::dot(arriving, passed.messages.no_event_after[last])));
}

}  // namespace

std::vector<double> event_probs_without_each(const evidence::Evidence& evidence, const model::Chain& chain,
                                             std::span<const PerLevel<double>> items, const infer::LogLikelihood& total,
                                             Level event) {
  infer::check_shapes(chain, total);
  Passed passed{chain, total, to_likelihood(total), {}};
  passed.messages = pass_messages(chain, passed.likelihood, event);
  const Weights last = model::product(passed.messages.arriving.back(), passed.likelihood.back());
  const double with_all = math::logistic(std::log(model::dot(last, passed.messages.event_after.back())) -
                                         std::log(model::dot(last, passed.messages.no_event_after.back())));
  std::vector<double> probs(evidence.observations.size(), with_all);
  for (std::size_t i = 0; i < probs.size(); ++i) {
    if (!evidence.observations[i].periods.empty()) {
      probs[i] = event_prob_without(passed, evidence.observations[i], items[i]);
    }
  }
  return probs;
}

}  // namespace entente::explain
