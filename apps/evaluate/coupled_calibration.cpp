// SPDX-License-Identifier: Apache-2.0
#include "evaluate/coupled_calibration.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "evaluate/coupled_world.hpp"
#include "infer/pair_inference.hpp"
#include "infer/system/gibbs.hpp"
#include "infer/system/mean_field.hpp"
#include "math/pick.hpp"
#include "math/random.hpp"

namespace entente::evaluate {
namespace {

using infer::PairSystem;
using math::pick;
using math::RandomStream;
using SystemProb = std::vector<std::vector<PerLevel<double>>>;  // [pair][period x level]

constexpr Level kEvent = Level::tactical;
constexpr double kTail = 0.05;
constexpr double kWorthSaying = 0.05;  // of a difference between the two ways

SystemProb by_mean_field(const PairSystem& system, const model::Parameters& parameters) {
  infer::Field field = infer::make_field(system, parameters);
  infer::run_mean_field(field, {.threads = 1});
  SystemProb prob;
  prob.reserve(system.size());
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    prob.push_back(infer::posterior_in_field(field, pair).prob);
  }
  return prob;
}

SystemProb pairs_apart(const PairSystem& system, const model::Parameters& parameters) {
  const infer::Field nobody = infer::make_field(system, parameters);
  SystemProb prob;
  prob.reserve(system.size());
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    prob.push_back(infer::posterior_in_field(nobody, pair).prob);
  }
  return prob;
}

double difference_at(const PerLevel<double>& left, const PerLevel<double>& right) {
  double largest = 0;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    largest = std::max(largest, std::abs(left[level] - right[level]));
  }
  return largest;
}

double largest_difference(const SystemProb& left, const SystemProb& right) {
  double largest = 0;
  for (std::size_t pair = 0; pair < left.size(); ++pair) {
    for (std::size_t t = 0; t < left[pair].size(); ++t) {
      largest = std::max(largest, difference_at(left[pair][t], right[pair][t]));
    }
  }
  return largest;
}

// The pair and month of a world that are asked for, the truth there, and where ties are parted.
struct Asked {
  std::size_t pair = 0;
  std::size_t month = 0;
  std::size_t level = 0;
  double tie = 0;
};

void add_answer(WayCalibration& sums, const PerLevel<double>& prob, const Asked& asked) {
  double rank = asked.tie * prob[asked.level];
  for (std::size_t each = 0; each < asked.level; ++each) {
    rank += prob[each];
  }
  const double event_prob = infer::at_least(prob)[index_of(kEvent)];
  const double away = event_prob - (asked.level >= index_of(kEvent) ? 1.0 : 0.0);
  ++sums.rank_counts[std::min(static_cast<std::size_t>(rank * static_cast<double>(kRankBins)), kRankBins - 1)];
  sums.coverage += rank >= kTail && rank <= 1 - kTail ? 1.0 : 0.0;
  sums.brier += away * away;
  sums.mean_prob += event_prob;
}

void finish(WayCalibration& sums, std::size_t worlds) {
  for (double* sum : {&sums.coverage, &sums.brier, &sums.mean_prob}) {
    *sum /= static_cast<double>(worlds);
  }
  sums.rank_chi2_p = chi_squared_tail(chi_squared_of(sums.rank_counts, worlds), static_cast<int>(kRankBins) - 1);
}

void add_world(CoupledCalibration& sums, const CoupledPlan& plan, std::size_t number) {
  model::Parameters parameters;
  parameters.balance = plan.balance;
  RandomStream stream(plan.seed, number);
  PairSystem system(draw_pairs(stream, plan), plan.months);
  const std::vector<SystemLevels> levels = draw_levels(stream, system, parameters, plan.months);
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    system.set_evidence(pair, draw_evidence(stream, path_of(levels, pair), plan, parameters));
  }
  Asked asked{pick(stream, system.size()), pick(stream, plan.months), 0, stream.next_uniform()};
  asked.level = levels[asked.month][asked.pair];
  const SystemProb field = by_mean_field(system, parameters);
  const SystemProb drawn =
      infer::run_gibbs(system, parameters, {.chains = 1, .warmup = 10, .draws = 40, .seed = plan.seed + number + 1})
          .prob;
  add_answer(sums.mean_field, field[asked.pair][asked.month], asked);
  add_answer(sums.gibbs, drawn[asked.pair][asked.month], asked);
  add_answer(sums.apart, pairs_apart(system, parameters)[asked.pair][asked.month], asked);
  const double difference = largest_difference(field, drawn);
  sums.largest_difference = std::max(sums.largest_difference, difference);
  sums.beyond_tolerance_prob += difference > kWorthSaying ? 1.0 : 0.0;
  sums.event_rate += asked.level >= index_of(kEvent) ? 1.0 : 0.0;
}

}  // namespace

CoupledCalibration calibrate_coupled(const CoupledPlan& plan) {
  CoupledCalibration result;
  for (std::size_t number = 0; number < plan.worlds; ++number) {
    add_world(result, plan, number);
  }
  for (WayCalibration* way : {&result.mean_field, &result.gibbs, &result.apart}) {
    finish(*way, plan.worlds);
  }
  result.event_rate /= static_cast<double>(plan.worlds);
  result.beyond_tolerance_prob /= static_cast<double>(plan.worlds);
  return result;
}

}  // namespace entente::evaluate
