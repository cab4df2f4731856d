// SPDX-License-Identifier: Apache-2.0
#include "model/balance.hpp"

#include <cmath>

#include "model/chain.hpp"
#include "model/level_weights.hpp"

namespace entente::model {

PerLevel<double> centred_signs(const Parameters& parameters) {
  PerLevel<double> signs = kTieSigns;
  const double expected = dot(make_chain(parameters).initial_prob, kTieSigns);
  for (double& sign : signs) {
    sign -= expected;
  }
  return signs;
}

double balance_weight(std::size_t third_actors) {
  return third_actors == 0 ? 0.0 : 1.0 / std::sqrt(static_cast<double>(third_actors));
}

}  // namespace entente::model
