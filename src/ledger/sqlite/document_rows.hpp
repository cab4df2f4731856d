// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/document.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

enum class TextPart : std::uint8_t { left_out, included };

// A document with its row number and the hash that was stored with its text.
struct StoredDocument {
  std::int64_t number = 0;
  Document document;
  std::string text_sha256;
};

// Gives the new row's number. Throws Failure where the id or the bytes are stored already, or a date cannot be written.
std::int64_t insert_document(const Connection& connection, const Document& document);

std::optional<StoredDocument> find_document_by_id(const Connection& connection, const DocumentId& id, TextPart text);
// Throws UnreadableRow where there is none.
StoredDocument document_at(const Connection& connection, std::int64_t number, TextPart text);
std::optional<DocumentId> find_document_by_bytes(const Connection& connection, const std::string& sha256);
std::vector<StoredDocument> all_documents(const Connection& connection);  // text left out, by id
std::size_t count_documents(const Connection& connection);

}  // namespace entente::ledger
