// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/claim_terms.hpp"

#include <string>

#include "ledger/sqlite/failures.hpp"

namespace entente::ledger {
namespace {

void require(bool holds, const Claim& claim, std::string_view fault) {
  if (!holds) {
    refuse_content("document " + claim.document.value + ", claim " + claim.id.value, std::string(fault));
  }
}

// Dates are stored as words and must come back as the same day; the words know the years 1900 to 2100.
bool can_be_written(const std::optional<Date>& date) {
  if (!date) {
    return true;
  }
  const Result<Date> read_back = parse_date(to_iso(*date));
  return read_back.has_value() && *read_back == *date;
}

bool is_probability_interval(const CertaintyInterval& certainty) {  // false for NaN too
  return certainty.low_prob >= 0.0 && certainty.low_prob <= certainty.high_prob && certainty.high_prob <= 1.0;
}

void require_sound_claim(const Claim& claim, const DocumentId& document, const CodePointIndex& text) {
  require(claim.document == document, claim, "the claim names another document than " + document.value);
  require(is_exact_quote(claim, text), claim, "the quote is not the document's text at the claim's offsets");
  require(!claim.a.value.empty() && !claim.b.value.empty(), claim, "one of the two organisations is missing");
  require(claim.a != claim.b, claim, "both sides are the same organisation");
  require(is_probability_interval(claim.certainty), claim, "the certainty is no interval between 0 and 1");
  require(can_be_written(claim.when.range.first) && can_be_written(claim.when.range.last), claim,
          "a date is not between 1900 and 2100");
}

}  // namespace

bool is_exact_quote(const Claim& claim, const CodePointIndex& text) {
  return !claim.quote.empty() && text.slice(claim.span) == claim.quote;
}

void require_proposed_claim(const Claim& claim, const DocumentId& document, const CodePointIndex& text) {
  require_sound_claim(claim, document, text);
  require(claim.id == make_claim_id(claim), claim, "the id does not follow from the claim's content");
  require(claim.status == ClaimStatus::proposed, claim, "a reading can only propose a claim, not decide on it");
}

void require_corrected_claim(const Claim& claim, const DocumentId& document, const CodePointIndex& text) {
  require_sound_claim(claim, document, text);
}

}  // namespace entente::ledger
