// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace entente::math {

// How far two who sorted the same items agree.
struct Agreement {
  std::size_t items = 0;
  double observed_prob = 0;     // share of items put into the same category by both
  double expected_prob = 0;     // the same, were they to sort independently, each with its own shares
  std::optional<double> kappa;  // (observed - expected) / (1 - expected); none where both used one category only
};

// [Cohen 1960, eq. 1]. counts: [category of the first x category of the second], row by row, categories^2 of them.
// kappa is 1 where they agree throughout and 0 where they agree as often as chance would have it.
Agreement agreement_of(std::span<const std::size_t> counts, std::size_t categories);

}  // namespace entente::math
