// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// Which tokens of a stretch belong to a source, cue or content that is found already.
class TakenTokens {
 public:
  explicit TakenTokens(TokenRange range) : range_(range), taken_(range.last - range.first, false) {}

  // True outside the stretch.
  [[nodiscard]] bool has(std::size_t token) const { return !range_.contains(token) || taken_[token - range_.first]; }
  void take(TokenRange tokens) {
    for (std::size_t i = std::max(tokens.first, range_.first); i < std::min(tokens.last, range_.last); ++i) {
      taken_[i - range_.first] = true;
    }
  }
  // The first taken token from here on; the end of the stretch where there is none.
  [[nodiscard]] std::size_t next_from(std::size_t token) const {
    while (!has(token)) {
      ++token;
    }
    return std::min(token, range_.last);
  }
  // How far the free tokens right before this one reach back.
  [[nodiscard]] std::size_t floor_of(std::size_t token) const {
    while (token > range_.first && !has(token - 1)) {
      --token;
    }
    return token;
  }

 private:
  TokenRange range_;
  std::vector<bool> taken_;
};

}  // namespace entente::read
