// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "signals/hawkes/sweep_plan.hpp"

namespace entente::signals {

// What the recursion keeps of each source stream at a step: sums over its earlier events, at lags u.
enum class SumKind {
  one_decay,       // u^m exp(-decay u), m = 0, 1, 2, one decay for all streams
  decay_a_stream,  // the same, each stream with a decay of its own
  rates,           // exp(-rate_r u), the rates shared by all streams
};

// Sums lie in one array: [moment][stream] for decays, [stream][rate] for rates, the inner size padded to whole lanes.
struct SumLayout {
  SumKind kind = SumKind::one_decay;
  std::size_t stream_count = 0;
  std::size_t sum_count = 0;  // moments or rates

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::size_t at(std::size_t sum, std::size_t stream) const;
};

// What a sweep is asked for. The intensity at a step is baseline[target][piece] + weight[target] . sums.
struct SweepRequest {
  SumLayout layout;
  std::vector<double> decays;    // [1], [stream] or [rate]
  std::vector<double> baseline;  // [target x piece]
  std::vector<double> weight;    // [target x layout.size()]
  // For curvature only. The features of a step: of each stream unit_weight times its sums; then for each group of
  // streams and shape parameter shape_weight times the sums of the group, [group x parameter].
  std::vector<double> unit_weight;   // [layout.size()]
  std::vector<double> shape_weight;  // [target x parameter x layout.size()]
  std::size_t group_count = 1;       // 1, or each stream is a group
  std::size_t shape_count = 0;       // 0: no curvature

  [[nodiscard]] std::size_t feature_count() const {
    return shape_count == 0 ? 0 : layout.stream_count + group_count * shape_count;
  }
};

// What a sweep gives of each target, over its steps with intensity lambda and count n.
struct TargetSums {
  double log_intensity = 0;              // sum of n log lambda; minus infinity where an intensity is not above nil
  std::vector<double> per_piece;         // [piece], sum of n / lambda
  std::vector<double> per_sum;           // [layout.size()], sum of n sums / lambda
  std::vector<double> feature_products;  // [feature x feature], sum of n f f' / lambda^2; lower triangle only
  std::vector<double> piece_features;    // [piece x feature], sum of n f / lambda^2
  std::vector<double> piece_squares;     // [piece], sum of n / lambda^2
};

struct Sweep {
  std::vector<TargetSums> targets;
  std::vector<double> at_horizon;  // [layout.size()]
};

// One pass over the plan: time linear in events, by the recursion of exponential sums [Ogata 1981; Ozaki 1979].
Sweep run_sweep(const SweepPlan& plan, const SweepRequest& request);

}  // namespace entente::signals
