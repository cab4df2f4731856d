// SPDX-License-Identifier: Apache-2.0
#include "infer/surroundings.hpp"

#include <algorithm>

#include "model/level_weights.hpp"

namespace entente::infer {

model::Chain chain_in(const Surroundings& surroundings, const model::Parameters& parameters) {
  const bool is_homogeneous = std::ranges::all_of(surroundings.balance, [](double value) { return value == 0; });
  model::Chain chain = model::make_chain(parameters, surroundings.drive);
  if (is_homogeneous) {
    return chain;
  }
  const model::TransitionFactors factors = model::transition_factors(parameters);
  chain.transition_prob.clear();
  for (std::size_t t = 1; t < surroundings.balance.size(); ++t) {
    const double drive = surroundings.drive + parameters.balance * surroundings.balance[t];
    chain.transition_prob.push_back(model::transition(factors, drive));
  }
  return chain;
}

LogLikelihood pull_of(const Surroundings& surroundings, std::size_t periods, double factor) {
  LogLikelihood pull = surroundings.pull;
  pull.resize(periods, PerLevel<double>{});
  for (PerLevel<double>& levels : pull) {
    model::scale(levels, factor);
  }
  return pull;
}

void add_to(LogLikelihood& sums, const LogLikelihood& terms) {
  for (std::size_t t = 0; t < sums.size(); ++t) {
    model::add_scaled(sums[t], terms[t], 1.0);
  }
}

Surroundings later_part(const Surroundings& surroundings, std::size_t first) {
  const auto after = static_cast<std::ptrdiff_t>(first);
  return {surroundings.drive,
          {surroundings.balance.begin() + after, surroundings.balance.end()},
          {surroundings.pull.begin() + after, surroundings.pull.end()}};
}

}  // namespace entente::infer
