// SPDX-License-Identifier: Apache-2.0
#include "foresee/field_ahead.hpp"

#include "model/balance.hpp"
#include "model/level_weights.hpp"

namespace entente::foresee {
namespace {

// The weighted sum over third actors, in a month.
double balance_in(const FieldAhead& field, const infer::PairSystem& system, std::size_t pair, std::size_t month) {
  double sum = 0;
  for (const infer::OtherSides& sides : system.triangles(pair)) {
    sum += sign_in(field, sides.left, month) * sign_in(field, sides.right, month);
  }
  return system.weight(pair) * sum;
}

}  // namespace

FieldAhead carry_field_ahead(const SystemStart& start, const model::Parameters& parameters, std::size_t months) {
  check_start(start, months);
  const infer::PairSystem& system = *start.system;
  const PerLevel<double> signs = model::centred_signs(parameters);
  const model::TransitionFactors factors = model::transition_factors(parameters);
  FieldAhead field{.months = months, .sign = std::vector<double>(system.size() * (months + 1), 0.0), .asked = {}};
  field.asked = {system.pair(start.asked).drive, std::vector<double>(months + 1), {}, std::vector<double>(months + 1)};
  std::vector<PerLevel<double>> prob;
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    prob.push_back(start.pairs[pair].prob);
    field.sign[pair * (months + 1)] = model::dot(prob[pair], signs);
  }
  for (std::size_t month = 1; month <= months; ++month) {
    for (std::size_t pair = 0; pair < system.size(); ++pair) {
      const double balance = balance_in(field, system, pair, month - 1);
      const double drive = drive_ahead(start, pair, month) + parameters.balance * balance;
      prob[pair] = model::step_forward(prob[pair], model::transition(factors, drive));
      field.sign[pair * (months + 1) + month] = model::dot(prob[pair], signs);
    }
    field.asked.balance[month] = balance_in(field, system, start.asked, month - 1);
    field.asked.passing[month] = drive_ahead(start, start.asked, month) - field.asked.drive;
  }
  return field;
}

model::Chain chain_ahead(const FieldAhead& field, const PerLevel<double>& prob, const model::Parameters& parameters) {
  model::Chain chain = infer::chain_in(field.asked, parameters);
  chain.initial_prob = prob;
  return chain;
}

}  // namespace entente::foresee
