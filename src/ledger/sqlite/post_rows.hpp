// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/data_set_rows.hpp"

namespace entente::ledger {

// Writes the posts that `next` gives, and the data set that they are of; gives it with its number and counts. Throws
// Failure(claim_invalid) where the same bytes are stored already; whatever `next` throws goes through.
DataSet append_posts(const Connection& connection, const DataSet& data_set, const PostBatches& next);

// Ledger::posts.
std::vector<Post> current_posts(const Connection& connection, const PostFilter& filter);

// What a data set of posts says as its content, from its rows as they are now. Throws UnreadableRow for a post of an
// unknown channel.
std::string content_of_posts(const Connection& connection, const StoredDataSet& set);

}  // namespace entente::ledger
