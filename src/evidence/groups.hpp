// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace entente::evidence {

// Members joined to groups, each known by its first member: a forest of disjoint sets.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t first_of(std::size_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }
  void join(std::size_t left, std::size_t right) {
    const std::size_t first_left = first_of(left);
    const std::size_t first_right = first_of(right);
    parent_[std::max(first_left, first_right)] = std::min(first_left, first_right);
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace entente::evidence
