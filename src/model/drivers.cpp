// SPDX-License-Identifier: Apache-2.0
#include "model/drivers.hpp"

#include <algorithm>

#include "math/normal.hpp"

namespace entente::model {

bool is_driver_of_level(const Parameters& parameters, Relation relation) {
  return std::ranges::find(parameters.drivers, relation, &DriverWeight::driver) != parameters.drivers.end();
}

double belief_in(double rating, const Detector& detector, const Parameters& parameters) {
  if (wording_of(rating) == Wording::leaves_open) {
    return 0;
  }
  const double neutral_sensitivity = detector_prior(parameters, Stance::neutral).sensitivity;
  return (2 * math::normal_cdf(rating) - 1) * detector.sensitivity / neutral_sensitivity;
}

double driver_strength(Relation driver, double rating, const Detector& detector, const Parameters& parameters) {
  const auto row = std::ranges::find(parameters.drivers, driver, &DriverWeight::driver);
  return row == parameters.drivers.end() ? 0.0 : row->weight * belief_in(rating, detector, parameters);
}

}  // namespace entente::model
