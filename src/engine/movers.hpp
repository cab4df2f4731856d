// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "domain/history.hpp"
#include "engine/assessment.hpp"
#include "evidence/observation.hpp"
#include "explain/change.hpp"

namespace entente::engine {

// A request and what its claims came to. Points to both, which must outlive it.
struct KnownState {
  const AssessmentRequest* request = nullptr;
  const evidence::Evidence* evidence = nullptr;
};

// The items of a change with their words, and why each moved the answer. `later_place` as explain_change takes it.
std::vector<Mover> movers_of(const explain::Change& change, const KnownState& before, const KnownState& after,
                             std::span<const std::size_t> later_place);

}  // namespace entente::engine
