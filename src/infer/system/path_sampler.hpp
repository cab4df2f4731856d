// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "infer/smoothing.hpp"
#include "infer/system/pair_system.hpp"
#include "infer/system/row_sums.hpp"
#include "math/random.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

// The drawn levels of all pairs, and the draw of one pair's path given the others'. Holds a pointer: the system must
// outlive it.
class PathSampler {
 public:
  // Starts from paths drawn for each pair by itself.
  PathSampler(const PairSystem& system, const model::Parameters& parameters, math::RandomStream& stream);
  // Draws one pair's path.
  void draw(std::size_t pair, math::RandomStream& stream);
  // The same; gives its smoothing given the others' paths.
  Posterior draw_and_smooth(std::size_t pair, math::RandomStream& stream);
  // The centred sign of a pair in a period, as drawn.
  [[nodiscard]] double sign(std::size_t pair, std::size_t period) const {
    return signs_[levels_[pair * periods_ + period]];
  }
  // The drawn level's index.
  [[nodiscard]] std::size_t level(std::size_t pair, std::size_t period) const {
    return levels_[pair * periods_ + period];
  }

 private:
  using Path = std::vector<std::uint8_t>;  // a level a period
  // A pair's transitions, and what its own evidence and the others' paths say of its levels.
  struct Given {
    model::Chain chain;
    LogLikelihood total;
  };
  [[nodiscard]] Given given_others(std::size_t pair) const;
  [[nodiscard]] model::Chain chain_of(std::size_t pair) const;
  [[nodiscard]] LogLikelihood own_evidence(std::size_t pair) const;
  // Adds log P(the path of `target` after each period | each level of the pair), where `other` closes the triangle.
  void add_factors(LogLikelihood& total, std::size_t pair, std::size_t target, std::size_t other) const;
  void sum_balance(std::size_t pair);
  void take_path(std::size_t pair, const Path& path);
  const PairSystem* system_;
  model::Parameters parameters_;
  PerLevel<double> signs_;
  RowSums row_sums_;
  std::size_t periods_;
  std::vector<std::uint8_t> levels_;  // [pair x period]
  std::vector<double> balance_;       // [pair x period], sum over third actors of the product of the two signs
};

}  // namespace entente::infer
