// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "domain/review_queue.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// Pairs whose answers are computed to order the queue: a few seconds of work at most.
inline constexpr std::size_t kMostReviewedPairs = 200;

struct ReviewQuestion {
  Date as_of{};
  std::optional<Pair> pair;            // only claims about these two
  std::optional<DocumentId> document;  // only claims of this document
  std::size_t limit = 20;
};

// Proposed claims by what they do to the answers that they bear on. Pairs of standing questions are looked at first,
// then those with most claims that wait.
ReviewQueue make_review_queue(const ReviewQuestion& question, const OpenProject& opened);

}  // namespace entente::engine
