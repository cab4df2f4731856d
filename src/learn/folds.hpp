// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "learn/review.hpp"

namespace entente::learn {

// Reviews by document, and documents by fold.
struct Folds {
  std::size_t count = 0;
  std::vector<std::vector<std::size_t>> documents;  // [document] its reviews, as places; documents by id
  std::vector<std::size_t> fold_of;                 // [document]
};

// Spreads whole documents over folds of nearly as many reviews each: the largest document first, each into the fold
// that has the fewest. reviews: sorted by document.
Folds make_folds(std::span<const Review> reviews, std::size_t most_folds);

}  // namespace entente::learn
