// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entente::network {

// Strength of each actor and propensity of each pair to work together, above nil for friends and below for foes, in
// whole numbers, so that energies are exact. propensity is symmetric with nil on the diagonal.
struct Landscape {
  std::vector<std::int64_t> strength;                 // [actor]
  std::vector<std::vector<std::int64_t>> propensity;  // [actor x actor]
};

// Two camps; the first actor is always in camp 0, so that each way to split the actors stands once.
struct Configuration {
  std::vector<std::uint8_t> camp;         // [actor]
  std::int64_t energy = 0;                // sum of the frustrations; low where foes are apart and friends together
  std::vector<std::int64_t> frustration;  // [actor], sum over actors of the other camp of s_i s_j p_ij
  bool is_local_minimum = false;          // no change of camp of one actor gives a lower energy; equal is allowed
};

inline constexpr std::size_t kMostLandscapeActors = 20;

// 2^(actors - 1). Throws Failure(internal) for none or more than kMostLandscapeActors actors, or shapes that do not
// fit.
std::uint32_t configuration_count(const Landscape& landscape);

// [Axelrod Bennett 1993, eqs. 1-2, in whole numbers]. Actor j > 0 is in camp 1 where bit j - 1 of the number is unset.
Configuration configuration(const Landscape& landscape, std::uint32_t number);

// Numbers of the local minima, lowest energy first. All configurations are looked at: 2^(actors - 1) actors^2 steps.
std::vector<std::uint32_t> local_minima(const Landscape& landscape);

}  // namespace entente::network
