// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <utility>

#include "base/tagged.hpp"

namespace entente {

// Two different actors in no order: make_pair_of(a, b) == make_pair_of(b, a).
struct Pair {
  ActorId first;   // the smaller slug
  ActorId second;  // the larger slug
  auto operator<=>(const Pair&) const = default;
  [[nodiscard]] bool contains(const ActorId& actor) const { return actor == first || actor == second; }
};

inline Pair make_pair_of(ActorId left, ActorId right) {
  return left < right ? Pair{std::move(left), std::move(right)} : Pair{std::move(right), std::move(left)};
}

}  // namespace entente
