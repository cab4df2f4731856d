// SPDX-License-Identifier: Apache-2.0
#include "foresee/near_pairs.hpp"

namespace entente::foresee {
namespace {

// Which pairs are taken already, one after the other.
class Taking {
 public:
  explicit Taking(const infer::PairSystem& system) : system_(&system), is_taken_(system.size(), false) {}
  // Takes the pair, unless it is taken already or so many are in the list.
  void take(std::size_t pair, std::vector<std::size_t>& list, std::size_t most) {
    if (!is_taken_[pair] && list.size() < most) {
      is_taken_[pair] = true;
      list.push_back(pair);
    }
  }
  void take_around(std::size_t pair, std::vector<std::size_t>& list, std::size_t most) {
    for (const infer::OtherSides& sides : system_->triangles(pair)) {
      take(sides.left, list, most);
      take(sides.right, list, most);
    }
  }

 private:
  const infer::PairSystem* system_;
  std::vector<bool> is_taken_;
};

}  // namespace

NearPairs near_pairs(const SystemStart& start, std::size_t most) {
  NearPairs near;
  Taking taking(*start.system);
  taking.take(start.asked, near.drawn, 1);
  for (std::size_t i = 0; i < near.drawn.size() && near.drawn.size() < most; ++i) {
    taking.take_around(near.drawn[i], near.drawn, most);
  }
  for (const std::size_t pair : near.drawn) {
    taking.take_around(pair, near.borders, start.system->size());
  }
  return near;
}

}  // namespace entente::foresee
