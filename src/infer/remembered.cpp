// SPDX-License-Identifier: Apache-2.0
#include "infer/remembered.hpp"

#include <algorithm>
#include <cmath>

#include "model/detector.hpp"
#include "model/drivers.hpp"

namespace entente::infer {

std::vector<double> remembered(const evidence::Evidence& evidence, const model::Parameters& parameters,
                               double months_to_forget_half) {
  std::vector<double> brought(evidence.period_count, 0.0);
  for (const evidence::Observation& observation : evidence.observations) {
    const evidence::Origin& origin = evidence.origins[observation.origin];
    const model::Detector detector = model::detector_of(model::detector_prior(parameters, origin.stance), origin.grade);
    const double belief = observation.weight * model::belief_in(observation.rating, detector, parameters);
    for (const evidence::PeriodWeight& part : observation.periods) {
      brought[part.period] += part.weight * belief;
    }
  }
  const double kept = std::exp2(-1 / months_to_forget_half);
  double sum = 0;
  std::vector<double> values;
  values.reserve(brought.size());
  for (const double each : brought) {
    sum = kept * sum + each;
    values.push_back(std::clamp(sum, 0.0, 1.0));
  }
  return values;
}

}  // namespace entente::infer
