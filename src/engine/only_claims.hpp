// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "domain/contradiction.hpp"
#include "domain/pair.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// "The only X" against another that is called an X: in the same document, or in documents published at most a year
// apart. Only documents that hold such words are read again. With a pair, only where both sides are of it.
std::vector<Contradiction> find_only_contradictions(const OpenProject& opened, const std::optional<Pair>& pair);

}  // namespace entente::engine
