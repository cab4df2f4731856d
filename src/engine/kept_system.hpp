// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "engine/whole_system.hpp"

namespace entente::engine {

// Ledgers of fewer claims are inferred faster than a file is read.
inline constexpr std::size_t kLeastKeptClaims = 5000;

// What the inferred state of all pairs depends on: the ledger's contents, the day, whose decisions hold, actors.csv,
// sources.csv and the model.
std::string system_key(const OpenProject& opened, Date as_of, const ledger::LedgerMoment& moment);

// The state of all pairs as it was kept under the key, without their evidence; nothing where none is kept, or what is
// there is damaged. Gives the same bytes of an answer as inferring anew.
std::optional<WholeSystem> kept_system(const OpenProject& opened, const std::string& key);

// Keeps the state beside the ledger, in place of older ones. Nothing happens where it cannot be written: it only saves
// time. `whole` must not hold a pair or months only because they were asked for.
void keep_system(const OpenProject& opened, const std::string& key, const WholeSystem& whole);

}  // namespace entente::engine
