// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/level.hpp"

namespace entente::infer {

// What is known of a pair in one period: log-likelihood of each level, up to a constant.
struct PeriodLikelihood {
  std::size_t period = 0;
  PerLevel<double> log_likelihood{};
};

// One pair of the system; actors by their number from 0.
struct SystemPair {
  std::size_t first_actor = 0;
  std::size_t second_actor = 0;
  double drive = 0;                        // beta . x of what stays the same in all periods
  std::vector<PeriodLikelihood> evidence;  // ascending, each period at most once
  std::vector<double> passing_drive;       // [period], beta . x of what comes and goes; empty: nothing
};

// beta . x of a period.
double drive_in(const SystemPair& pair, std::size_t period);

// A pair and two others that close a triangle with it: {a, b} with {a, m} and {b, m}.
struct OtherSides {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
};

// Pairs, and the triangles that they form. A third actor counts in a pair's balance if both its pairs are held.
class PairSystem {
 public:
  // Throws Failure(internal) where there is no period, a pair is of an actor with itself or held twice, or evidence
  // lies outside the periods or is not finite. Cost: the sum over pairs of the number of pairs of its two actors.
  PairSystem(std::vector<SystemPair> pairs, std::size_t period_count);
  [[nodiscard]] std::size_t period_count() const { return period_count_; }
  [[nodiscard]] std::size_t size() const { return pairs_.size(); }
  [[nodiscard]] const SystemPair& pair(std::size_t number) const { return pairs_[number]; }
  [[nodiscard]] std::span<const OtherSides> triangles(std::size_t pair) const {
    return std::span(sides_).subspan(start_[pair], start_[pair + 1] - start_[pair]);
  }
  // model::balance_weight of the pair's third actors.
  [[nodiscard]] double weight(std::size_t pair) const { return weight_[pair]; }
  // Replaces what is known of a pair; the triangles stay.
  void set_evidence(std::size_t pair, std::vector<PeriodLikelihood> evidence);
  // Throws Failure(internal) where it is not finite, or `passing` is neither empty nor one a period.
  void set_drive(std::size_t pair, double drive, std::vector<double> passing = {});

 private:
  void check_pair(const SystemPair& pair) const;
  void find_triangles();
  std::size_t period_count_;
  std::vector<SystemPair> pairs_;
  std::vector<OtherSides> sides_;   // of all pairs, one after the other
  std::vector<std::size_t> start_;  // of each pair's triangles in sides_, and the end
  std::vector<double> weight_;
};

}  // namespace entente::infer
