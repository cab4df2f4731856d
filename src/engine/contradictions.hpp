// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "domain/contradiction.hpp"
#include "domain/pair.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// Statements that cannot both hold, the most telling first: claims, each voice counted by its origin, and "the only X"
// against another. With a pair, only those about it.
std::vector<Contradiction> find_contradictions(const OpenProject& opened, const std::optional<Pair>& pair);

}  // namespace entente::engine
