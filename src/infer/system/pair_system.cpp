// SPDX-License-Identifier: Apache-2.0
#include "infer/system/pair_system.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "model/balance.hpp"

namespace entente::infer {
namespace {

constexpr double kLargestDrive = 100;  // far beyond what any sum of drivers comes to

[[noreturn]] void refuse(const std::string& what) {
  throw Failure({ErrorCode::internal, "system of pairs", what, "Report this as a defect"});
}

bool is_finite(const PerLevel<double>& values) {
  return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

// An actor at the other end of a pair, and the pair.
struct Neighbour {
  std::size_t actor = 0;
  std::uint32_t pair = 0;
  auto operator<=>(const Neighbour&) const = default;
};
using Neighbours = std::vector<std::vector<Neighbour>>;  // by actor, ascending

Neighbours neighbours_of(const std::vector<SystemPair>& pairs) {
  std::size_t actors = 0;
  for (const SystemPair& pair : pairs) {
    actors = std::max({actors, pair.first_actor + 1, pair.second_actor + 1});
  }
  Neighbours neighbours(actors);
  for (std::uint32_t number = 0; number < pairs.size(); ++number) {
    neighbours[pairs[number].first_actor].push_back({pairs[number].second_actor, number});
    neighbours[pairs[number].second_actor].push_back({pairs[number].first_actor, number});
  }
  for (std::vector<Neighbour>& of_actor : neighbours) {
    std::ranges::sort(of_actor);
    if (std::ranges::adjacent_find(of_actor, {}, &Neighbour::actor) != of_actor.end()) {
      refuse("a pair is held twice");
    }
  }
  return neighbours;
}

// The actors that both lists name, as the pairs that lead to them.
void append_shared(const std::vector<Neighbour>& left, const std::vector<Neighbour>& right,
                   std::vector<OtherSides>& sides) {
  auto in_left = left.begin();
  auto in_right = right.begin();
  while (in_left != left.end() && in_right != right.end()) {
    if (in_left->actor == in_right->actor) {
      sides.push_back({in_left->pair, in_right->pair});
    }
    const bool is_left_behind = in_left->actor <= in_right->actor;
    const bool is_right_behind = in_right->actor <= in_left->actor;
    in_left += is_left_behind ? 1 : 0;
    in_right += is_right_behind ? 1 : 0;
  }
}

}  // namespace

double drive_in(const SystemPair& pair, std::size_t period) {
  return pair.drive + (pair.passing_drive.empty() ? 0.0 : pair.passing_drive[period]);
}

PairSystem::PairSystem(std::vector<SystemPair> pairs, std::size_t period_count)
    : period_count_(period_count), pairs_(std::move(pairs)) {
  if (period_count_ == 0) {
    refuse("it has no period");
  }
  std::ranges::for_each(pairs_, [this](const SystemPair& pair) { check_pair(pair); });
  find_triangles();
}

void PairSystem::check_pair(const SystemPair& pair) const {
  if (pair.first_actor == pair.second_actor) {
    refuse("a pair is of an actor with itself");
  }
  if (!(std::abs(pair.drive) <= kLargestDrive)) {
    refuse("a drive is no number, or too large");
  }
  if (!pair.passing_drive.empty() && pair.passing_drive.size() != period_count_) {
    refuse("passing drives are not one a period");
  }
  for (std::size_t t = 0; t < pair.passing_drive.size(); ++t) {
    if (!(std::abs(drive_in(pair, t)) <= kLargestDrive)) {
      refuse("a passing drive is no number, or too large");
    }
  }
  for (const PeriodLikelihood& part : pair.evidence) {
    if (part.period >= period_count_ || !is_finite(part.log_likelihood)) {
      refuse("evidence lies outside the periods or is no number");
    }
  }
  if (!std::ranges::is_sorted(pair.evidence, std::ranges::less_equal{}, &PeriodLikelihood::period)) {
    refuse("evidence is not in the order of its periods");
  }
}

void PairSystem::find_triangles() {
  const Neighbours neighbours = neighbours_of(pairs_);
  start_.assign(1, 0);
  for (const SystemPair& pair : pairs_) {
    append_shared(neighbours[pair.first_actor], neighbours[pair.second_actor], sides_);
    weight_.push_back(model::balance_weight(sides_.size() - start_.back()));
    start_.push_back(sides_.size());
  }
}

void PairSystem::set_evidence(std::size_t pair, std::vector<PeriodLikelihood> evidence) {
  pairs_[pair].evidence = std::move(evidence);
  check_pair(pairs_[pair]);
}

void PairSystem::set_drive(std::size_t pair, double drive, std::vector<double> passing) {
  pairs_[pair].drive = drive;
  pairs_[pair].passing_drive = std::move(passing);
  check_pair(pairs_[pair]);
}

}  // namespace entente::infer
