// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "learn/review.hpp"

namespace entente::learn::testing {

// ALPHA and BRAVO are armed groups, CHARLIE is a state.
ActorRegistry actors();

// A claim that ALPHA supports BRAVO in a sentence of its own, which is also the quote.
Claim claim_in(const std::string& document, int number, const std::string& sentence);

// A review of such a claim. The text of its document is the sentence alone.
Review review_of(const Claim& claim, Verdict verdict);
// The claim should read so.
Review corrected_to(const Claim& claim, const Claim& truth);

// Twelve documents of six claims: the fifth and sixth of each tell of a football match and were rejected.
std::vector<Review> football_world();

}  // namespace entente::learn::testing
