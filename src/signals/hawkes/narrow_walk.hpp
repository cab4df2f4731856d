// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "signals/hawkes/log_product.hpp"
#include "signals/hawkes/running_sums.hpp"

namespace entente::signals {

// What a gradient is made of, laid out as TargetSums.
struct GradientSums {
  GradientSums(const SweepPlan& plan, const SweepRequest& request)
      : logs(plan.targets.size()),
        sums(plan.targets.size() * request.layout.size(), 0.0),
        pieces(plan.targets.size() * plan.piece_count, 0.0) {}

  std::vector<LogProduct> logs;  // [target]
  std::vector<double> sums;      // [target x layout.size()]
  std::vector<double> pieces;    // [target x piece]
};

constexpr std::size_t kMostNarrowLanes = 4;
constexpr std::size_t kMostNewSources = 512;  // before any one step

// The walk for one decay, the gradient and a few streams: the zeroth and first moments of all streams stay in
// registers, where the general walk writes them to memory and reads them back at each step.
template <std::size_t kLanes>
class NarrowWalk {
 public:
  NarrowWalk(const SweepPlan& plan, const SweepRequest& request, GradientSums& result)
      : plan_(plan), request_(request), result_(result), decay_(request.decays.front()) {
    for (std::size_t stream = 0; stream < kWidth; ++stream) {
      units_[stream * kWidth + stream] = 1;
    }
  }

  [[gnu::always_inline]] std::vector<double> run() {
    std::array<Lane, kLanes> zeroth{};
    std::array<Lane, kLanes> first{};
    std::size_t event = 0;
    for (std::size_t start = 0; start < plan_.gap.size();) {
      const std::size_t end = block_end(start, event);
      fill(&plan_.gap[start], end - start, gap_factors_.data());
      fill(plan_.lag.data() + event, plan_.end[end - 1] - event, lag_factors_.data());
      event = take_block(start, end, event, {&zeroth, &first});
      start = end;
    }
    fade(plan_.last_gap, exponential_of(-decay_ * plan_.last_gap), zeroth, first);
    for (; event < plan_.source.size(); ++event) {
      absorb(event, exponential_of(-decay_ * plan_.lag[event]), zeroth, first);
    }
    std::vector<double> at_horizon(2 * kWidth);
#pragma GCC unroll 4
    for (std::size_t l = 0; l < kLanes; ++l) {
      store(zeroth[l], &at_horizon[l * kLaneSize]);
      store(first[l], &at_horizon[kWidth + l * kLaneSize]);
    }
    return at_horizon;
  }

 private:
  static constexpr std::size_t kBlockSteps = 256;
  static constexpr std::size_t kWidth = kLanes * kLaneSize;
  using Lanes = std::array<Lane, kLanes>;

  struct Moments {
    Lanes* zeroth;
    Lanes* first;
  };

  // Gives the first source event after the block.
  [[gnu::always_inline]] std::size_t take_block(std::size_t start, std::size_t end, std::size_t event,
                                                Moments moments) {
    Lanes zeroth = *moments.zeroth;
    Lanes first = *moments.first;
    const std::size_t first_event = event;
    for (std::size_t step = start; step < end; ++step) {
      fade(plan_.gap[step], gap_factors_[step - start], zeroth, first);
      for (; event < plan_.end[step]; ++event) {
        absorb(event, lag_factors_[event - first_event], zeroth, first);
      }
      visit(step, zeroth, first);
    }
    *moments.zeroth = zeroth;
    *moments.first = first;
    return event;
  }

  // At least one step, since no step has more than kMostNewSources. Steps are taken in blocks whose exponentials are
  // worked out beforehand, which leaves the registers to the moments.
  [[gnu::always_inline]] std::size_t block_end(std::size_t start, std::size_t event) const {
    std::size_t end = start;
    while (end < plan_.gap.size() && end - start < kBlockSteps && plan_.end[end] - event <= kMostNewSources) {
      ++end;
    }
    return end;
  }

  // exp(-decay x) of a row; writes up to a whole lane.
  [[gnu::always_inline]] void fill(const double* row, std::size_t count, double* to) const {
    std::size_t i = 0;
    for (; i + kLaneSize <= count; i += kLaneSize) {
      store(exponential(load(row + i) * -decay_), to + i);
    }
    for (; i < count; ++i) {
      to[i] = exponential_of(-decay_ * row[i]);
    }
  }

  [[gnu::always_inline]] static double exponential_of(double x) {
    const std::array<double, kLaneSize> lane{x};
    return exponential(load(lane.data()))[0];
  }

  [[gnu::always_inline]] static void fade(double gap, double factor, Lanes& zeroth, Lanes& first) {
#pragma GCC unroll 4
    for (std::size_t l = 0; l < kLanes; ++l) {
      first[l] = (first[l] + zeroth[l] * gap) * factor;
      zeroth[l] *= factor;
    }
  }

  [[gnu::always_inline]] void absorb(std::size_t event, double factor, Lanes& zeroth, Lanes& first) {
    const double* unit = &units_[plan_.source[event] * kWidth];
    const double part = plan_.source_count[event] * factor;
    const double part_by_lag = part * plan_.lag[event];
#pragma GCC unroll 4
    for (std::size_t l = 0; l < kLanes; ++l) {
      zeroth[l] += load(unit + l * kLaneSize) * part;
      first[l] += load(unit + l * kLaneSize) * part_by_lag;
    }
  }

  [[gnu::always_inline]] void visit(std::size_t step, const Lanes& zeroth, const Lanes& first) {
    const std::size_t target = plan_.target[step];
    const std::size_t piece = target * plan_.piece_count + plan_.piece[step];
    const double* weight = &request_.weight[target * 2 * kWidth];
    std::array<Lane, 2> lane{load(weight) * zeroth[0]};
#pragma GCC unroll 4
    for (std::size_t l = 1; l < kLanes; ++l) {
      lane[l % 2] += load(weight + l * kLaneSize) * zeroth[l];
    }
    const double intensity = request_.baseline[piece] + sum_of(lane[0] + lane[1]);
    const double share = plan_.step_count[step] / intensity;
    result_.logs[target].multiply(intensity, plan_.step_count[step]);
    result_.pieces[piece] += share;
    double* sum = &result_.sums[target * 2 * kWidth];
#pragma GCC unroll 4
    for (std::size_t l = 0; l < kLanes; ++l) {
      store(load(sum + l * kLaneSize) + zeroth[l] * share, sum + l * kLaneSize);
      store(load(sum + kWidth + l * kLaneSize) + first[l] * share, sum + kWidth + l * kLaneSize);
    }
  }

  const SweepPlan& plan_;
  const SweepRequest& request_;
  GradientSums& result_;
  double decay_;
  std::array<double, kBlockSteps> gap_factors_{};
  std::array<double, kMostNewSources> lag_factors_{};
  std::array<double, kWidth * kWidth> units_{};  // [stream x place], one in the stream's place
};

}  // namespace entente::signals
