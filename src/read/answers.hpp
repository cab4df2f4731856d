// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/voices.hpp"

namespace entente::read {

// What the voices of one sentence do to one another, in text order: "accuses B of arming C, which B denies" leaves the
// arming to who accuses and makes an answer of the denial; "denies backing C and accuses B of arming D" ends the first
// content where the same voice speaks on.
std::vector<Attribution> part_voices(const SentenceView& sentence, std::vector<Attribution> attributions);

}  // namespace entente::read
