// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/actor.hpp"
#include "domain/marked_document.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// A line or two a document: its short name, day, publisher, title, how much is claimed in it.
std::string documents_to_text(std::span<const ListedDocument> documents, const TextStyle& style);
// What is known of it, its text, and the claims read in it.
std::string document_to_text(const MarkedDocument& document, const ActorRegistry& actors, const TextStyle& style);

}  // namespace entente::report
