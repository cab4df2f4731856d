// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "domain/level.hpp"
#include "model/parameters.hpp"

namespace entente::model {

// The sign of a tie at each level, in [-1, 1]: enemies -1, strangers 0, strategic partners 1.
inline constexpr PerLevel<double> kTieSigns{-1.0, 0.0, 0.25, 0.5, 0.75, 1.0};

// The signs less what is expected of a pair that nothing is known of, so that such a pair pulls at no other.
PerLevel<double> centred_signs(const Parameters& parameters);

// The weight of each third actor in a pair's balance: one by the root of their number, so that the spread of the
// balance does not grow with the number of actors when their ties are unrelated [Sherrington Kirkpatrick 1975, eq. 2].
// Zero for none.
double balance_weight(std::size_t third_actors);

}  // namespace entente::model
