// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Writes the rows that `next` gives, and the data set that they are of; gives it with its number and counts.
// Throws Failure(claim_invalid) for an event whose last day is before its first or that lies at no place of the earth,
// and where the same bytes are stored already; whatever `next` throws goes through.
DataSet append_events(const Connection& connection, const DataSet& data_set, const EventBatches& next);
DataSet append_posts(const Connection& connection, const DataSet& data_set, const PostBatches& next);

}  // namespace entente::ledger
