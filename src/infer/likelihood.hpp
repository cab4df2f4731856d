// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/observation.hpp"
#include "infer/smoothing.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

// How far one source is from what its stance leads to expect, in standard deviations of its prior.
struct SourceDraw {
  double bias = 0;
  double sensitivity = 0;
};

// How an observation's log-likelihood runs over the levels: strength * curve is the log-likelihood, up to a constant.
PerLevel<double> observation_curve(const evidence::Observation& observation, const model::Parameters& parameters);

// The number that multiplies the curve: the tempered strength of the rating, or of the driver.
double observation_strength(const evidence::Observation& observation, const evidence::Origin& origin,
                            const model::Parameters& parameters, const SourceDraw& draw = {});

// What an observation says of one level, up to a constant: [level]. It counts for a period by the period's weight.
PerLevel<double> observation_log_likelihood(const evidence::Observation& observation, const evidence::Origin& origin,
                                            const model::Parameters& parameters);

// The same for all observations, in their order.
std::vector<PerLevel<double>> observation_log_likelihoods(const evidence::Evidence& evidence,
                                                          const model::Parameters& parameters);

// The sum over all observations: [period x level]; `items` as observation_log_likelihoods gives them.
LogLikelihood total_log_likelihood(const evidence::Evidence& evidence, std::span<const PerLevel<double>> items);

}  // namespace entente::infer
