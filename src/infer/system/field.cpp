// SPDX-License-Identifier: Apache-2.0
#include "infer/system/field.hpp"

#include <span>

#include "model/balance.hpp"
#include "model/chain.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

std::span<const float> row(const std::vector<float>& values, std::size_t pair, std::size_t periods) {
  return std::span(values).subspan(pair * periods, periods);
}

}  // namespace

Field make_field(const PairSystem& system, const model::Parameters& parameters) {
  Field field{.system = &system, .parameters = parameters, .signs = model::centred_signs(parameters)};
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    field.initial_prob.push_back(
        model::stationary_distribution(model::transition(parameters, system.pair(pair).drive)));
  }
  field.sign.assign(system.size() * system.period_count(), 0.0F);
  field.influence.assign(system.size() * system.period_count(), 0.0F);
  return field;
}

Neighbourhood neighbourhood_of(const Field& field, std::size_t pair) {
  const std::size_t periods = field.system->period_count();
  Neighbourhood sums{std::vector<float>(periods, 0.0F), std::vector<float>(periods, 0.0F)};
  float* balance = sums.balance.data();
  float* pull = sums.pull.data();
  for (const OtherSides& sides : field.system->triangles(pair)) {
    const float* left_sign = row(field.sign, sides.left, periods).data();
    const float* right_sign = row(field.sign, sides.right, periods).data();
    const float* left_influence = row(field.influence, sides.left, periods).data();
    const float* right_influence = row(field.influence, sides.right, periods).data();
    for (std::size_t t = 0; t < periods; ++t) {
      balance[t] += left_sign[t] * right_sign[t];
      pull[t] += left_sign[t] * right_influence[t] + right_sign[t] * left_influence[t];
    }
  }
  return sums;
}

Surroundings surroundings_of(const Field& field, std::size_t pair) {
  const std::size_t periods = field.system->period_count();
  const Neighbourhood sums = neighbourhood_of(field, pair);
  const double weight = field.system->weight(pair);
  Surroundings surroundings{field.system->pair(pair).drive, std::vector<double>(periods),
                            LogLikelihood(periods, PerLevel<double>{}), field.system->pair(pair).passing_drive};
  for (std::size_t t = 0; t < periods; ++t) {
    model::add_scaled(surroundings.pull[t], field.signs, static_cast<double>(sums.pull[t]));
    if (t > 0) {
      surroundings.balance[t] = weight * static_cast<double>(sums.balance[t - 1]);
    }
  }
  return surroundings;
}

Posterior posterior_in_field(const Field& field, std::size_t pair) {
  Surroundings surroundings = surroundings_of(field, pair);
  for (const PeriodLikelihood& part : field.system->pair(pair).evidence) {
    model::add_scaled(surroundings.pull[part.period], part.log_likelihood, 1.0);
  }
  return default_smoother().smooth(chain_in(surroundings, field.parameters), surroundings.pull);
}

}  // namespace entente::infer
