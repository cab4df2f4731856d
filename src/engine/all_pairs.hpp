// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "domain/all_pairs.hpp"
#include "engine/open_project.hpp"
#include "engine/whole_system.hpp"

namespace entente::engine {

enum class SystemMethod : std::uint8_t { mean_field, gibbs };

struct SystemQuestion {
  Date as_of{};
  ledger::LedgerMoment moment = {};  // whose decisions
  Level level = Level::tactical;
  SystemMethod method = SystemMethod::mean_field;
};

// Assesses all pairs together; each row is what the same question of the pair alone would answer.
AllPairs assess_all_pairs(const SystemQuestion& question, const OpenProject& opened);

// The same where the system is inferred already, by mean field.
AllPairs rows_of_all_pairs(const WholeSystem& whole, const KnownClaims& known, const SystemQuestion& question,
                           const OpenProject& opened);

}  // namespace entente::engine
