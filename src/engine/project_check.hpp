// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/context.hpp"
#include "ledger/ledger.hpp"

namespace entente::engine {

// What `entente check` found out. In order if there is no finding.
struct CheckReport {
  std::vector<ledger::Finding> findings;
  std::size_t documents = 0;
  std::size_t claims = 0;
};

// Compares registries, originals and ledger with what they should be. Reads every stored byte.
// Throws Failure where there is no project, or where its ledger is locked or of a newer version.
CheckReport check_project(Context& context);

}  // namespace entente::engine
