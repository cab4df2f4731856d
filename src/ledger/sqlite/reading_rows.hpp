// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/document_rows.hpp"

namespace entente::ledger {

// Writes a reading of a stored document, whose text is included. Throws Failure(claim_invalid) that names the claim
// where one must not be stored; the caller's transaction then undoes what was written.
void append_reading(const Connection& connection, const StoredDocument& document, const StoredReading& reading);

// By which reader, lexicon and registry a reading was made.
struct ReadingOrigin {
  std::string fingerprint;
  std::string reader;
};
ReadingOrigin origin_of(const Connection& connection, std::int64_t reading);
std::vector<Proposal> proposals_of(const Connection& connection, std::int64_t reading);

// Ledger::documents_read_otherwise and Ledger::proposals.
std::vector<DocumentId> documents_with_other_fingerprint(const Connection& connection, const std::string& fingerprint,
                                                         ReaderName reader);
std::vector<Proposal> current_proposals(const Connection& connection);

}  // namespace entente::ledger
