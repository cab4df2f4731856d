// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/relation.hpp"
#include "model/detector.hpp"
#include "model/parameters.hpp"

namespace entente::model {

// Whether a relation code moves the level as a driver of its own pair (docs/decisions/0004).
bool is_driver_of_level(const Parameters& parameters, Relation relation);

// How far a source's words make one believe what they say, from about -1 to about 1: (2 q - 1) * d / d_neutral with q =
// Phi(rating), nil where the words leave it open.
double belief_in(double rating, const Detector& detector, const Parameters& parameters);

// weight(driver) * belief_in(rating, detector);
// strength * slope is the log-likelihood of each level up to a constant. Nil for relations that are no driver.
double driver_strength(Relation driver, double rating, const Detector& detector, const Parameters& parameters);

}  // namespace entente::model
