// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "domain/level.hpp"
#include "domain/source.hpp"
#include "model/parameters.hpp"

namespace entente::model {

// A rating y is the probit of the certainty that words come to. From the first certainty up they affirm (never lower),
// below the second they deny (never raise); between they leave the question open.
inline constexpr double kAffirmsFromProb = 0.5;
inline constexpr double kDeniesBelowProb = 0.35;
inline constexpr double kAffirmsFromRating = 0.0;                   // probit of .5
inline constexpr double kDeniesBelowRating = -0.38532046640756773;  // probit of .35

enum class Wording : std::uint8_t { denies, leaves_open, affirms };

// What words with this rating come to.
Wording wording_of(double rating);

// One source as it rates one kind of proposition.
struct Detector {
  double bias = 0;
  double sensitivity = 1;
};

// The factor that an Admiralty grade puts on sensitivity; F is unknown and leaves it as it is.
double sensitivity_factor(Grade grade);
Detector detector_of(const DetectorPrior& prior, Grade grade);
Detector hostile_detector_of(const DetectorPrior& prior, Grade grade);

// g_r(z) = Phi((z - r + 1/2) / blur) - 1/2: how far each level z is from the neutral point of "the level is at least
// r".
PerLevel<double> at_least_curve(Level threshold, const Parameters& parameters);
// The same for "the level is hostile": the complement of "at least none".
PerLevel<double> hostile_curve(const Parameters& parameters);

// (y - b) d / sigma^2, so that strength * curve is the log-likelihood of each level up to a constant. Laws: words that
// affirm give no negative strength, words that deny no positive one, open words at most a distance of
// -kDeniesBelowRating either way; never falls as the rating rises. docs/decisions/0005 says why it is linear in the
// curve.
double rating_strength(double rating, const Detector& detector, const Parameters& parameters);

}  // namespace entente::model
