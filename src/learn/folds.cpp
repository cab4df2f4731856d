// SPDX-License-Identifier: Apache-2.0
#include "learn/folds.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/stably_sorted.hpp"

namespace entente::learn {

Folds make_folds(std::span<const Review> reviews, std::size_t most_folds) {
  Folds folds;
  for (std::size_t i = 0; i < reviews.size(); ++i) {
    if (i == 0 || reviews[i].proposed.document != reviews[i - 1].proposed.document) {
      folds.documents.emplace_back();
    }
    folds.documents.back().push_back(i);
  }
  folds.count = std::min(most_folds, folds.documents.size());
  folds.fold_of.resize(folds.documents.size());
  std::vector<std::size_t> by_size(folds.documents.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  by_size = stably_sorted(std::move(by_size), [&](std::size_t document) {
    return -static_cast<std::ptrdiff_t>(folds.documents[document].size());
  });
  std::vector<std::size_t> sizes(folds.count);
  for (const std::size_t document : by_size) {
    const auto smallest = static_cast<std::size_t>(std::ranges::min_element(sizes) - sizes.begin());
    folds.fold_of[document] = smallest;
    sizes[smallest] += folds.documents[document].size();
  }
  return folds;
}

}  // namespace entente::learn
