// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "evidence/origins.hpp"

namespace entente::evidence {

struct OriginAssignment {
  std::vector<Origin> origins;         // by first statement
  std::vector<std::size_t> origin_of;  // place in origins, one a usable claim
  std::vector<Origin> own;             // the claim's own voice, before copies were joined
  std::vector<OriginReason> reasons;   // why each claim has its origin
  std::vector<std::size_t> like;       // of same_words and joined: the usable claim that it goes with; else itself
  std::size_t copied_count = 0;        // claims whose origin became another's because they copy it
  std::size_t credited_count = 0;      // claims whose text gives the credit to an outlet or channel
};

// One origin a claim. Claims of authors and unnamed voices whose quotes copy each other (copies.hpp), or that say the
// same in passages that copy each other (passages.hpp), have one origin: that of the first of them whose text says
// where it has it from, else of the first. A person's decisions come before all else. `claims` must be of one pair,
// ordered by the day they became known. Cost: about linear in the claims.
OriginAssignment assign_origins(std::span<const UsableClaim> claims, const OriginBook& book, const OriginHints& hints);

}  // namespace entente::evidence
