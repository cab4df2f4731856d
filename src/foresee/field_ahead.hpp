// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "foresee/start.hpp"
#include "infer/surroundings.hpp"
#include "model/chain.hpp"
#include "model/parameters.hpp"

namespace entente::foresee {

// The mean field carried on: each pair's levels are exact given the expected signs of the others in the month before,
// as infer::run_mean_field has them while there is evidence.
struct FieldAhead {
  std::size_t months = 0;
  std::vector<double> sign;   // [pair x month from 0], expected centred sign
  infer::Surroundings asked;  // of the pair that is forecast, [month from 0]; no pull
};

// Cost: months x (pairs + triangles).
FieldAhead carry_field_ahead(const SystemStart& start, const model::Parameters& parameters, std::size_t months);

// The expected sign of a pair in a month from 0.
inline double sign_in(const FieldAhead& field, std::size_t pair, std::size_t month) {
  return field.sign[pair * (field.months + 1) + month];
}

// The asked pair's chain in that field, from what is held of it in month 0.
model::Chain chain_ahead(const FieldAhead& field, const PerLevel<double>& prob, const model::Parameters& parameters);

}  // namespace entente::foresee
