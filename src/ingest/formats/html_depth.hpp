// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace entente::ingest {

// How deep tags stand in each other, seen by counting start and end tags; elements that end by themselves (p, li, td,
// br ...), comments and scripts do not count. Cost: one pass. Looked at before parsing, because HTML's rules make a
// parser search the open tags at each new one: its time grows with the square of the depth.
std::size_t deepest_nesting(std::string_view html);

}  // namespace entente::ingest
