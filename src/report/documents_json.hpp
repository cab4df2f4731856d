// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/marked_document.hpp"

namespace entente::report {

// One object each, indented: {"documents": [...]}; the document with its text and claims.
std::string documents_to_json(std::span<const ListedDocument> documents);
std::string document_to_json(const MarkedDocument& document);

}  // namespace entente::report
