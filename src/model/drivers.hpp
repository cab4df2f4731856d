// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/relation.hpp"
#include "model/detector.hpp"
#include "model/parameters.hpp"

namespace entente::model {

// Whether a relation code moves the level as a driver of its own pair (docs/decisions/0004).
bool is_driver_of_level(const Parameters& parameters, Relation relation);

// weight(driver) * (2 q - 1) * d / d_neutral with q = Phi(rating), nil where the words leave it open;
// strength * slope is the log-likelihood of each level up to a constant. Nil for relations that are no driver.
double driver_strength(Relation driver, double rating, const Detector& detector, const Parameters& parameters);

}  // namespace entente::model
