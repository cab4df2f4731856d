// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/claim.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {

// A voice as the speaker column holds it: "author", "unnamed" or "actor:SLUG".
std::string to_stored_word(const Voice& voice);

// Which reading found the details of a claim, or which decision corrected them: one of the two.
struct DetailsOrigin {
  std::optional<std::int64_t> reading;
  std::optional<std::int64_t> decision;
};

// Writes claims; its statements are prepared once and serve for all claims of a transaction.
class ClaimWriter {
 public:
  explicit ClaimWriter(const Connection& connection);
  // The number of the claim's row, which is made if the id is new. Throws Failure(claim_invalid) where the id belongs
  // to a claim of another document.
  std::int64_t number_of(const Claim& claim, std::int64_t document);
  void write_details(std::int64_t claim_number, const DetailsOrigin& origin, const Claim& claim);

 private:
  SQLite::Statement insert_claim_;
  SQLite::Statement find_claim_;
  SQLite::Statement insert_details_;
  SQLite::Statement insert_resolution_;
};

// The columns that ClaimReader::read takes, of claim_details d, claims c and documents o.
std::string_view claim_columns();

// Reads claims from rows that begin with claim_columns().
class ClaimReader {
 public:
  explicit ClaimReader(const Connection& connection);
  // The claim as its details say; the status is left as proposed. Throws UnreadableRow.
  Claim read(RowReader& row);

 private:
  std::vector<Resolution> read_resolutions(std::int64_t details, std::int64_t count);
  SQLite::Statement find_resolutions_;
};

}  // namespace entente::ledger
