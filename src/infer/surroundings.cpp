// SPDX-License-Identifier: Apache-2.0
#include "infer/surroundings.hpp"

#include <algorithm>

#include "model/level_weights.hpp"

namespace entente::infer {

namespace {

bool are_nil(const std::vector<double>& values) {
  return std::ranges::all_of(values, [](double value) { return value == 0; });
}

std::vector<double> later_values(const std::vector<double>& values, std::size_t first) {
  return values.empty() ? values
                        : std::vector<double>(values.begin() + static_cast<std::ptrdiff_t>(first), values.end());
}

}  // namespace

double drive_in(const Surroundings& surroundings, std::size_t period) {
  return surroundings.drive + (surroundings.passing.empty() ? 0.0 : surroundings.passing[period]);
}

model::Chain chain_in(const Surroundings& surroundings, const model::Parameters& parameters) {
  model::Chain chain = model::make_chain(parameters, surroundings.drive);
  if (are_nil(surroundings.balance) && are_nil(surroundings.passing)) {
    return chain;
  }
  const model::TransitionFactors factors = model::transition_factors(parameters);
  chain.transition_prob.clear();
  const std::size_t periods = std::max(surroundings.balance.size(), surroundings.passing.size());
  for (std::size_t t = 1; t < periods; ++t) {
    const double balance = surroundings.balance.empty() ? 0.0 : surroundings.balance[t];
    chain.transition_prob.push_back(
        model::transition(factors, drive_in(surroundings, t) + parameters.balance * balance));
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
          later_values(surroundings.balance, first),
          {surroundings.pull.begin() + after, surroundings.pull.end()},
          later_values(surroundings.passing, first)};
}

}  // namespace entente::infer
