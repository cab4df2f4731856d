// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

enum class EntryKind : std::uint8_t { reading, decision };

// What one reading or decision left of the ledger; see the table `entries` in the first migration.
struct Entry {
  std::int64_t number = 0;
  EntryKind kind = EntryKind::reading;
  std::int64_t document = 0;
  std::int64_t document_claims = 0;
  std::uint64_t document_state = 0;
  std::int64_t claims_total = 0;
  std::int64_t decisions_total = 0;
  std::uint64_t ledger_state = 0;
  std::string chain;
};

// The number that the next reading or decision takes. Stays right only inside a write transaction.
std::int64_t next_entry_number(const Connection& connection);

// Closes a reading or decision whose rows are written: states and chain follow from them.
void append_entry(const Connection& connection, EntryKind kind, std::int64_t number, std::int64_t document);

std::optional<Entry> newest_entry(const Connection& connection);
std::vector<Entry> all_entries(const Connection& connection);  // in order of number

// The chain value that an entry must have, after `previous`. Reads back all that the entry wrote.
std::string chain_of(const Connection& connection, const Entry& entry, const std::string& previous);

// What the claims of a document come to at present: their number, and a hash of the document and of them.
struct DocumentState {
  std::int64_t claims = 0;
  std::uint64_t state = 0;
};
DocumentState current_state_of(const Connection& connection, std::int64_t document);

}  // namespace entente::ledger
