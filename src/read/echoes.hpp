// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "base/text.hpp"
#include "domain/claim.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// "B makes a similar analysis", "But it is possible.": an answer that takes up what the sentence before claimed.
// before: the claims of the nearest sentence that made any. Gives claims without offsets, id or quote; none where the
// sentence takes up nothing.
std::vector<Claim> echo_claims(const SentenceView& sentence, const std::vector<Party>& parties,
                               const CodePointIndex& index, std::span<const Claim> before);

}  // namespace entente::read
