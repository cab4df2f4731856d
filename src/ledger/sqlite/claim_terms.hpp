// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"

namespace entente::ledger {

// The terms on which a claim is stored. Each throws Failure(claim_invalid) that names the claim and the fault.
// `text` is the index over the document's text.
void require_proposed_claim(const Claim& claim, const DocumentId& document, const CodePointIndex& text);
void require_corrected_claim(const Claim& claim, const DocumentId& document, const CodePointIndex& text);

// True if the quote is not empty and is the text's exact substring at the claim's span.
bool is_exact_quote(const Claim& claim, const CodePointIndex& text);

}  // namespace entente::ledger
