// SPDX-License-Identifier: Apache-2.0
#include "infer/system/mean_field.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

#include "infer/system/arena.hpp"
#include "infer/system/batch_smoothing.hpp"

namespace entente::infer {
namespace {

using math::kLaneCount;
using math::Lanes;

// Taken in turn: with few pairs each group holds one, and the sweep is coordinate ascent proper; with many, a pair
// still sees most of its neighbours as they now stand, and each group keeps all threads busy.
constexpr std::size_t kGroups = 8;

constexpr double kLeastLog = -700;  // of a weight beside the largest: what math::exponential can take

using PairNumbers = std::vector<std::size_t>;

// What a pass over some pairs finds, [place x period]; kept apart from the field until all of them are done.
struct Found {
  std::vector<float> sign;
  std::vector<float> influence;
};

void fill_drive(Batch& batch, std::size_t lane, const Surroundings& surroundings, double balance) {
  for (std::size_t t = 0; t < surroundings.balance.size(); ++t) {
    batch.drive[t][lane] = drive_in(surroundings, t) + balance * surroundings.balance[t];
  }
}

void fill_likelihood(Batch& batch, std::size_t lane, const LogLikelihood& log_likelihood) {
  for (std::size_t t = 0; t < log_likelihood.size(); ++t) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      batch.likelihood[t][level][lane] = log_likelihood[t][level];
    }
  }
}

void fill_lane(Batch& batch, std::size_t lane, const Field& field, std::size_t pair) {
  Surroundings surroundings = surroundings_of(field, pair);
  for (const PeriodLikelihood& part : field.system->pair(pair).evidence) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      surroundings.pull[part.period][level] += part.log_likelihood[level];
    }
  }
  fill_drive(batch, lane, surroundings, field.parameters.balance);
  fill_likelihood(batch, lane, surroundings.pull);
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    batch.initial_prob[level][lane] = field.initial_prob[pair][level];
  }
}

// Log-likelihoods to weights, the largest of each period 1.
void take_exponentials(Batch& batch) {
  for (LaneLevels& levels : batch.likelihood) {
    Lanes top = levels[0];
    for (const Lanes& level : levels) {
      top = level > top ? level : top;
    }
    for (Lanes& level : levels) {
      const Lanes below_top = level - top;
      level = math::exponential(below_top > kLeastLog ? below_top : math::all_lanes(kLeastLog));
    }
  }
}

Lanes expected_sign(const LaneLevels& prob, const PerLevel<double>& signs) {
  Lanes sign = prob[0] * signs[0];
  for (std::size_t level = 1; level < kLevelCount; ++level) {
    sign += prob[level] * signs[level];
  }
  return sign;
}

// The pairs of one batch: places from `first` up to the number of lanes, or to the last.
struct BatchPlaces {
  std::size_t first = 0;
  std::size_t count = 0;
};

void keep(Found& found, const BatchPosterior& posterior, const Field& field, const PairNumbers& pairs,
          BatchPlaces places) {
  const std::size_t periods = field.system->period_count();
  for (std::size_t t = 0; t < periods; ++t) {
    const Lanes sign = expected_sign(posterior.prob[t], field.signs);
    const Lanes response = t + 1 < periods ? posterior.response[t + 1] : math::all_lanes(0.0);
    for (std::size_t lane = 0; lane < places.count; ++lane) {
      const std::size_t place = places.first + lane;
      const double weight = field.parameters.balance * field.system->weight(pairs[place]);
      found.sign[place * periods + t] = static_cast<float>(sign[lane]);
      found.influence[place * periods + t] = static_cast<float>(weight * response[lane]);
    }
  }
}

void smooth_batch(Found& found, BatchSmoother& smoother, const Field& field, const PairNumbers& pairs,
                  std::size_t first) {
  const std::size_t periods = field.system->period_count();
  const BatchPlaces places{first, std::min(kLaneCount, pairs.size() - first)};
  Batch batch{std::vector<LaneLevels>(periods), std::vector<Lanes>(periods), {}};
  for (std::size_t lane = 0; lane < kLaneCount; ++lane) {
    fill_lane(batch, lane, field, pairs[first + std::min(lane, places.count - 1)]);
  }
  take_exponentials(batch);
  keep(found, smoother.smooth(batch), field, pairs, places);
}

Found smooth_pairs(const Field& field, const PairNumbers& pairs) {
  const std::size_t values = pairs.size() * field.system->period_count();
  Found found{std::vector<float>(values), std::vector<float>(values)};
  const model::TransitionFactors factors = model::transition_factors(field.parameters);
  tbb::enumerable_thread_specific<BatchSmoother> smoothers([&factors] { return BatchSmoother(factors); });
  const std::size_t batches = (pairs.size() + kLaneCount - 1) / kLaneCount;
  tbb::parallel_for(std::size_t{0}, batches, [&](std::size_t batch) {
    smooth_batch(found, smoothers.local(), field, pairs, batch * kLaneCount);
  });
  return found;
}

// Writes what was found into the field; the largest change of a sign.
double take_over(Field& field, const Found& found, const PairNumbers& pairs) {
  const std::size_t periods = field.system->period_count();
  float largest = 0;
  for (std::size_t place = 0; place < pairs.size(); ++place) {
    for (std::size_t t = 0; t < periods; ++t) {
      const std::size_t from = place * periods + t;
      const std::size_t to = pairs[place] * periods + t;
      largest = std::max(largest, std::abs(found.sign[from] - field.sign[to]));
      field.sign[to] = found.sign[from];
      field.influence[to] = found.influence[from];
    }
  }
  return static_cast<double>(largest);
}

double update(Field& field, const PairNumbers& pairs) { return take_over(field, smooth_pairs(field, pairs), pairs); }

std::vector<PairNumbers> groups_of(std::size_t pair_count) {
  std::vector<PairNumbers> groups(std::min(kGroups, pair_count));
  for (std::size_t pair = 0; pair < pair_count; ++pair) {
    groups[pair % kGroups].push_back(pair);
  }
  return groups;
}

MeanFieldSummary sweep_until_still(Field& field, const MeanFieldOptions& options) {
  const std::vector<PairNumbers> groups = groups_of(field.system->size());
  MeanFieldSummary summary;
  while (summary.sweeps < options.max_sweeps && !summary.is_converged) {
    summary.largest_change = 0;
    for (const PairNumbers& group : groups) {
      summary.largest_change = std::max(summary.largest_change, update(field, group));
    }
    ++summary.sweeps;
    summary.is_converged = summary.largest_change <= options.tolerance;
  }
  return summary;
}

PairNumbers neighbours_of(const PairSystem& system, std::size_t pair) {
  PairNumbers neighbours;
  for (const OtherSides& sides : system.triangles(pair)) {
    neighbours.push_back(sides.left);
    neighbours.push_back(sides.right);
  }
  return neighbours;
}

}  // namespace

MeanFieldSummary run_mean_field(Field& field, const MeanFieldOptions& options) {
  tbb::task_arena arena = arena_of(options.threads);
  return arena.execute([&] { return sweep_until_still(field, options); });
}

void update_around(Field& field, std::size_t pair, std::size_t threads) {
  tbb::task_arena arena = arena_of(threads);
  arena.execute([&] {
    update(field, {pair});
    update(field, neighbours_of(*field.system, pair));
    update(field, {pair});
  });
}

}  // namespace entente::infer
