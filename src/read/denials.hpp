// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "base/text.hpp"
#include "domain/claim.hpp"
#include "read/sentence.hpp"
#include "read/voices.hpp"

namespace entente::read {

// "B has denied such ties", "the accusation was rejected by B": what was claimed of B in the sentences before, denied.
// earlier: claims of the document so far, in text order. Gives claims with cue, without offsets, id or quote.
std::vector<Claim> deny_earlier_claims(const SentenceView& sentence, const std::vector<Attribution>& attributions,
                                       const CodePointIndex& index, std::span<const Claim> earlier);

}  // namespace entente::read
