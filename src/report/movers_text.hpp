// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "domain/history.hpp"
#include "report/text_page.hpp"

namespace entente::report {

// The two sides of an answer, by slug and by name.
struct SideNames {
  ActorId a;
  std::string a_name;
  std::string b_name;
};

// At most this many items stand under a change; the rest is told in one line.
inline constexpr std::size_t kShownMovers = 3;

// The items that moved an answer, each with its part in log odds, why, its exact words and where they stand.
void add_movers(TextPage& page, std::span<const Mover> movers, const SideNames& sides);

}  // namespace entente::report
