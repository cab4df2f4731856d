// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "domain/all_pairs.hpp"

namespace entente {

// Three actors whose pairs are all held, with the sign that each of their ties is expected to have.
struct Triad {
  std::array<std::string, 3> names;
  std::array<ActorId, 3> actors;
  std::array<double, 3> signs{};  // of first-second, first-third, second-third, in [-1, 1]
  double pull = 0;                // product of the signs; below 0 the triad is out of balance
};

// The signed network: ties that are clearly friendly or clearly hostile, and the two camps that break fewest of them.
struct CampsAnswer {
  std::vector<std::string> first;  // names, the larger camp
  std::vector<std::string> second;
  std::vector<std::string> broken;  // ties that break balance, in words
  std::size_t tie_count = 0;
  std::size_t frustration_index = 0;
  std::size_t lower_bound = 0;  // equal to the index where it is proven
  bool is_proven = false;
};

struct NetworkAnswer {
  AllPairs pairs;
  std::vector<Triad> triads;  // largest pull first, whichever its sign
  CampsAnswer camps;
};

}  // namespace entente
