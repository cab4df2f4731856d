// SPDX-License-Identifier: Apache-2.0
#include "domain/level.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr PerLevel<std::string_view> kWords{"hostile", "none", "rhetorical", "transactional", "tactical", "strategic"};

}  // namespace

std::string_view to_word(Level level) { return kWords[index_of(level)]; }

std::optional<Level> level_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kWords, word);
  if (found == kWords.end()) {
    return std::nullopt;
  }
  return kLevels[static_cast<std::size_t>(found - kWords.begin())];
}

}  // namespace entente
