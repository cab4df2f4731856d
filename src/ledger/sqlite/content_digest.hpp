// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "domain/origin.hpp"
#include "ledger/ledger.hpp"
#include "ledger/sqlite/digest.hpp"

namespace entente::ledger {

// What a claim comes to depends on the day of adding only where the day of publication is unknown (known_by).
enum class AddedDay : std::uint8_t { always, where_undated };

// Every field of the values, in a fixed order. The text of a document goes in by its hash.
void add_to_digest(Digest& digest, const Document& document, const std::string& text_sha256, AddedDay added);
void add_to_digest(Digest& digest, const Claim& claim);
void add_to_digest(Digest& digest, const Proposal& proposal);
void add_to_digest(Digest& digest, const Decision& decision);
void add_to_digest(Digest& digest, const OriginDecision& decision);

}  // namespace entente::ledger
