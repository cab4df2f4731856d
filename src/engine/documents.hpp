// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ledger/ledger.hpp"

namespace entente::engine {

// The document that --document names by its short name or hash. Throws Failure(usage).
DocumentId find_document_id(const ledger::Ledger& ledger, const std::string& text);

}  // namespace entente::engine
