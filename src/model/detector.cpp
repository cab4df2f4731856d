// SPDX-License-Identifier: Apache-2.0
#include "model/detector.hpp"

#include <algorithm>

#include "math/normal.hpp"

namespace entente::model {
namespace {

// y - b with the three regimes of wording. An open wording ("may") stands at the neutral point whatever the source's
// bias: an enemy's "may" is no denial and a friend's is no admission.
double distance_from_neutral(double rating, double bias) {
  const double distance = rating - bias;
  switch (wording_of(rating)) {
    case Wording::affirms:
      return std::max(distance, 0.0);
    case Wording::denies:
      return std::min(distance, 0.0);
    case Wording::leaves_open:
      break;
  }
  return 0;
}

}  // namespace

Wording wording_of(double rating) {
  if (rating >= kAffirmsFromRating) {
    return Wording::affirms;
  }
  return rating < kDeniesBelowRating ? Wording::denies : Wording::leaves_open;
}

// Steps between neighbouring grades are judgements; C ("fairly reliable") is what a stance's prior describes.
double sensitivity_factor(Grade grade) {
  switch (grade) {
    case Grade::a:
      return 1.25;
    case Grade::b:
      return 1.1;
    case Grade::d:
      return 0.7;
    case Grade::e:
      return 0.4;
    case Grade::c:
    case Grade::f:
      break;
  }
  return 1.0;
}

Detector detector_of(const DetectorPrior& prior, Grade grade) {
  return {prior.bias, prior.sensitivity * sensitivity_factor(grade)};
}

Detector hostile_detector_of(const DetectorPrior& prior, Grade grade) {
  return {prior.hostile_bias, prior.sensitivity * sensitivity_factor(grade)};
}

PerLevel<double> at_least_curve(Level threshold, const Parameters& parameters) {
  PerLevel<double> curve{};
  for (const Level level : kLevels) {
    const double above = static_cast<double>(index_of(level)) - static_cast<double>(index_of(threshold)) + 0.5;
    curve[index_of(level)] = math::normal_cdf(above / parameters.blur) - 0.5;
  }
  return curve;
}

PerLevel<double> hostile_curve(const Parameters& parameters) {
  PerLevel<double> curve = at_least_curve(Level::none, parameters);
  for (double& entry : curve) {
    entry = -entry;
  }
  return curve;
}

double rating_strength(double rating, const Detector& detector, const Parameters& parameters) {
  return distance_from_neutral(rating, detector.bias) * detector.sensitivity /
         (parameters.rating_deviation * parameters.rating_deviation);
}

}  // namespace entente::model
