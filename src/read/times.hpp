// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/date.hpp"
#include "domain/claim.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// When a sentence says that something held: "in April and May 2022", "since 2018", "last month" (counted from the
// day of publication, where that is known). The expression nearest to `token` holds. Nothing said: not stated.
ClaimTime read_time(const SentenceView& sentence, std::size_t token, std::optional<Date> published);

}  // namespace entente::read
