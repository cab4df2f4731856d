// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/marked_document.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// The document that is named by its short name or hash. Throws Failure(usage).
DocumentId find_document_id(const ledger::Ledger& ledger, const std::string& text);

// All documents, by short name. Cost: each text is read once to count its characters.
std::vector<ListedDocument> listed_documents(const OpenProject& opened);
// The document that is asked for by its short name or hash, and the claims in it. Throws
// Failure(usage).
MarkedDocument marked_document(const OpenProject& opened, const std::string& name);

}  // namespace entente::engine
