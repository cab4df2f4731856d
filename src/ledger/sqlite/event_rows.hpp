// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Writes the rows that `next` gives in blocks, and the data set that they are of; gives it with its number and counts.
// Each some blocks are a transaction, where the file can be read on from behind them. Throws Failure(claim_invalid) for
// an event whose last day is before its first or that lies at no place of the earth, and where the same bytes are
// stored already; Failure(ledger_locked) where another process wrote events meanwhile; whatever `next` throws goes
// through.
DataSet append_events(Connection& connection, const DataSet& data_set, const EventBatches& next,
                      const std::optional<UnfinishedImport>& behind);

// Ledger::unfinished_import.
std::optional<UnfinishedImport> find_unfinished_import(const Connection& connection);

}  // namespace entente::ledger
