// SPDX-License-Identifier: Apache-2.0
#include "network/landscape.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/error.hpp"

namespace entente::network {

std::uint32_t configuration_count(const Landscape& landscape) {
  const std::size_t actors = landscape.strength.size();
  const bool is_square =
      landscape.propensity.size() == actors &&
      std::ranges::all_of(landscape.propensity, [&](const auto& row) { return row.size() == actors; });
  if (actors == 0 || actors > kMostLandscapeActors || !is_square) {
    throw Failure({ErrorCode::internal, "landscape",
                   "has " + std::to_string(actors) + " actors with " + std::to_string(landscape.propensity.size()) +
                       " rows of propensities",
                   "Give 1 to " + std::to_string(kMostLandscapeActors) + " actors and a square table"});
  }
  return std::uint32_t{1} << (actors - 1);
}

Configuration configuration(const Landscape& landscape, std::uint32_t number) {
  const std::size_t actors = landscape.strength.size();
  Configuration found{std::vector<std::uint8_t>(actors, 0), 0, std::vector<std::int64_t>(actors, 0), true};
  for (std::size_t actor = 1; actor < actors; ++actor) {
    found.camp[actor] = (number >> (actor - 1) & 1U) == 0 ? 1 : 0;
  }
  for (std::size_t i = 0; i < actors; ++i) {
    std::int64_t inside = 0;  // what would stand between the camps if this actor changed
    for (std::size_t j = 0; j < actors; ++j) {
      const std::int64_t tie = landscape.strength[i] * landscape.strength[j] * landscape.propensity[i][j];
      (found.camp[i] == found.camp[j] ? inside : found.frustration[i]) += tie;
    }
    found.energy += found.frustration[i];
    found.is_local_minimum = found.is_local_minimum && inside >= found.frustration[i];
  }
  return found;
}

std::vector<std::uint32_t> local_minima(const Landscape& landscape) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> minima;
  for (std::uint32_t number = 0; number < configuration_count(landscape); ++number) {
    if (const Configuration each = configuration(landscape, number); each.is_local_minimum) {
      minima.emplace_back(each.energy, number);
    }
  }
  std::ranges::sort(minima);
  std::vector<std::uint32_t> numbers;
  std::ranges::transform(minima, std::back_inserter(numbers), [](const auto& each) { return each.second; });
  return numbers;
}

}  // namespace entente::network
