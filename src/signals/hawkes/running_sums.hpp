// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "signals/hawkes/lanes.hpp"
#include "signals/hawkes/sweep.hpp"

namespace entente::signals {

// Everything here is inlined into the walk, so that it compiles for each instruction set that the walk is built for.

// One in one place of a lane. Whole lanes are written, since the next step reads whole lanes: a processor waits where
// it must put a read together from several writes.
constexpr std::array<std::array<double, kLaneSize>, kLaneSize> kUnits{
    {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}};

// exp(-decay x) of a long row of x, some hundred at a time.
class DecayRow {
 public:
  DecayRow(std::span<const double> row, double decay) : row_(row), decay_(decay) {}

  [[gnu::always_inline]] double at(std::size_t place) {
    if (place >= start_ + kBlock || place < start_ || is_empty_) {
      fill(place);
    }
    return block_[place - start_];
  }

 private:
  static constexpr std::size_t kBlock = 256;

  [[gnu::always_inline]] void fill(std::size_t from) {
    start_ = from;
    is_empty_ = false;
    const std::size_t count = std::min(kBlock, row_.size() - from);
    std::array<double, kLaneSize> rest{};
    std::size_t i = 0;
    for (; i + kLaneSize <= count; i += kLaneSize) {
      store(exponential(load(&row_[from + i]) * -decay_), &block_[i]);
    }
    for (std::size_t k = i; k < count; ++k) {
      rest[k - i] = row_[from + k];
    }
    store(exponential(load(rest.data()) * -decay_), &block_[i]);
  }

  std::span<const double> row_;
  double decay_;
  std::size_t start_ = 0;
  bool is_empty_ = true;
  std::array<double, kBlock + kLaneSize> block_{};
};

// Sums of u^m exp(-decay u), m < kMoments, one decay for all streams: [moment][stream].
template <std::size_t kMoments>
class OneDecaySums {
 public:
  OneDecaySums(const SweepPlan& plan, const SweepRequest& request)
      : plan_(plan),
        width_(padded(plan.stream_count)),
        sums_(request.layout.size(), 0.0),
        gaps_(plan.gap, request.decays.front()),
        lags_(plan.lag, request.decays.front()) {}

  [[gnu::always_inline]] void fade_to(std::size_t step) { fade(plan_.gap[step], gaps_.at(step)); }

  [[gnu::always_inline]] void fade_to_horizon(double decay) {
    const std::array<double, kLaneSize> exponent{-decay * plan_.last_gap};
    fade(plan_.last_gap, exponential(load(exponent.data()))[0]);
  }

  [[gnu::always_inline]] void absorb(std::size_t event) {
    const std::size_t stream = plan_.source[event];
    double* sum = &sums_[stream / kLaneSize * kLaneSize];
    Lane part = load(kUnits[stream % kLaneSize].data()) * (plan_.source_count[event] * lags_.at(event));
    for (std::size_t m = 0; m < kMoments; ++m) {
      store(load(sum + m * width_) + part, sum + m * width_);
      part *= plan_.lag[event];
    }
  }

  [[nodiscard]] const double* sums() const { return sums_.data(); }

 private:
  // The sums of (u + gap)^m, times the factor by which the exponential falls over the gap.
  [[gnu::always_inline]] void fade(double gap, double factor) {
    double* sum = sums_.data();
    for (std::size_t s = 0; s < width_; s += kLaneSize) {
      const Lane zeroth = load(sum + s);
      const Lane first = load(sum + width_ + s) + zeroth * gap;
      if constexpr (kMoments == 3) {
        const Lane second = load(sum + 2 * width_ + s) + (load(sum + width_ + s) + first) * gap;
        store(second * factor, sum + 2 * width_ + s);
      }
      store(first * factor, sum + width_ + s);
      store(zeroth * factor, sum + s);
    }
  }

  const SweepPlan& plan_;
  std::size_t width_;
  std::vector<double> sums_;
  DecayRow gaps_;
  DecayRow lags_;
};

// The same with a decay for each stream.
template <std::size_t kMoments>
class StreamDecaySums {
 public:
  StreamDecaySums(const SweepPlan& plan, const SweepRequest& request)
      : plan_(plan), width_(padded(plan.stream_count)), sums_(request.layout.size(), 0.0), decays_(width_, 0.0) {
    std::copy(request.decays.begin(), request.decays.end(), decays_.begin());
  }

  [[gnu::always_inline]] void fade_to(std::size_t step) { fade(plan_.gap[step]); }
  [[gnu::always_inline]] void fade_to_horizon(double /*decay*/) { fade(plan_.last_gap); }

  [[gnu::always_inline]] void absorb(std::size_t event) {
    const std::size_t stream = plan_.source[event];
    const double lag = plan_.lag[event];
    const std::array<double, kLaneSize> exponent{-decays_[stream] * lag};
    double* sum = &sums_[stream / kLaneSize * kLaneSize];
    Lane part =
        load(kUnits[stream % kLaneSize].data()) * (plan_.source_count[event] * exponential(load(exponent.data()))[0]);
    for (std::size_t m = 0; m < kMoments; ++m) {
      store(load(sum + m * width_) + part, sum + m * width_);
      part *= lag;
    }
  }

  [[nodiscard]] const double* sums() const { return sums_.data(); }

 private:
  [[gnu::always_inline]] void fade(double gap) {
    double* sum = sums_.data();
    for (std::size_t s = 0; s < width_; s += kLaneSize) {
      const Lane factor = exponential(load(&decays_[s]) * -gap);
      const Lane zeroth = load(sum + s);
      const Lane first = load(sum + width_ + s) + zeroth * gap;
      if constexpr (kMoments == 3) {
        const Lane second = load(sum + 2 * width_ + s) + (load(sum + width_ + s) + first) * gap;
        store(second * factor, sum + 2 * width_ + s);
      }
      store(first * factor, sum + width_ + s);
      store(zeroth * factor, sum + s);
    }
  }

  const SweepPlan& plan_;
  std::size_t width_;
  std::vector<double> sums_;
  std::vector<double> decays_;
};

// Sums of exp(-rate u): [stream][rate].
class RateSums {
 public:
  RateSums(const SweepPlan& plan, const SweepRequest& request)
      : plan_(plan),
        width_(padded(request.layout.sum_count)),
        sums_(request.layout.size(), 0.0),
        rates_(width_, 0.0),
        factors_(width_, 0.0) {
    std::copy(request.decays.begin(), request.decays.end(), rates_.begin());
  }

  [[gnu::always_inline]] void fade_to(std::size_t step) { fade(plan_.gap[step]); }
  [[gnu::always_inline]] void fade_to_horizon(double /*decay*/) { fade(plan_.last_gap); }

  [[gnu::always_inline]] void absorb(std::size_t event) {
    double* sum = &sums_[plan_.source[event] * width_];
    for (std::size_t r = 0; r < width_; r += kLaneSize) {
      store(load(sum + r) + exponential(load(&rates_[r]) * -plan_.lag[event]) * plan_.source_count[event], sum + r);
    }
  }

  [[nodiscard]] const double* sums() const { return sums_.data(); }

 private:
  [[gnu::always_inline]] void fade(double gap) {
    for (std::size_t r = 0; r < width_; r += kLaneSize) {
      store(exponential(load(&rates_[r]) * -gap), &factors_[r]);
    }
    for (std::size_t start = 0; start < sums_.size(); start += width_) {
      double* sum = &sums_[start];
      for (std::size_t r = 0; r < width_; r += kLaneSize) {
        store(load(sum + r) * load(&factors_[r]), sum + r);
      }
    }
  }

  const SweepPlan& plan_;
  std::size_t width_;
  std::vector<double> sums_;
  std::vector<double> rates_;
  std::vector<double> factors_;
};

// Calls visit(step, sums) at every step of the plan and gives the sums at the end.
template <class Sums, class Visit>
[[gnu::always_inline]] inline std::vector<double> walk_inlined(const SweepPlan& plan, const SweepRequest& request,
                                                               Visit& visit) {
  Sums sums(plan, request);
  std::size_t event = 0;
  for (std::size_t step = 0; step < plan.gap.size(); ++step) {
    sums.fade_to(step);
    for (; event < plan.end[step]; ++event) {
      sums.absorb(event);
    }
    visit(step, sums.sums());
  }
  sums.fade_to_horizon(request.decays.front());
  for (; event < plan.source.size(); ++event) {
    sums.absorb(event);
  }
  return {sums.sums(), sums.sums() + request.layout.size()};
}

}  // namespace entente::signals
