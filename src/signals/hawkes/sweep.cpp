// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/sweep.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "signals/hawkes/narrow_walk.hpp"
#include "signals/hawkes/running_sums.hpp"

namespace entente::signals {
namespace {

// The intensity at a step; for decays only the zeroth moments carry weight.
struct Intensities {
  explicit Intensities(const SweepPlan& walked, const SweepRequest& asked)
      : plan(walked),
        request(asked),
        size(asked.layout.size()),
        weighted(asked.layout.kind == SumKind::rates ? size : padded(asked.layout.stream_count)) {}

  [[gnu::always_inline]] double at(std::size_t step, const double* sums) const {
    const std::size_t target = plan.target[step];
    const double* weight = &request.weight[target * size];
    Lane lane = load(weight) * load(sums);
    for (std::size_t i = kLaneSize; i < weighted; i += kLaneSize) {
      lane += load(weight + i) * load(sums + i);
    }
    return request.baseline[target * plan.piece_count + plan.piece[step]] + sum_of(lane);
  }

  const SweepPlan& plan;
  const SweepRequest& request;
  std::size_t size;
  std::size_t weighted;
};

// What the likelihood and its gradient need.
struct GradientVisit {
  GradientVisit(const SweepPlan& plan, const SweepRequest& request)
      : intensities(plan, request), result(plan, request) {}

  [[gnu::always_inline]] void operator()(std::size_t step, const double* now) { add(step, now); }

  // Gives the intensity.
  [[gnu::always_inline]] double add(std::size_t step, const double* now) {
    const SweepPlan& plan = intensities.plan;
    const std::size_t target = plan.target[step];
    const double intensity = intensities.at(step, now);
    const double share = plan.step_count[step] / intensity;
    result.logs[target].multiply(intensity, plan.step_count[step]);
    result.pieces[target * plan.piece_count + plan.piece[step]] += share;
    double* sum = &result.sums[target * intensities.size];
    for (std::size_t i = 0; i < intensities.size; i += kLaneSize) {
      store(load(sum + i) + load(now + i) * share, sum + i);
    }
    return intensity;
  }

  Intensities intensities;
  GradientSums result;
};

// Products of features beside it.
struct CurvatureVisit {
  CurvatureVisit(const SweepPlan& plan, const SweepRequest& request)
      : gradient(plan, request),
        count(request.feature_count()),
        width(padded(count)),
        by_stream(padded(request.layout.stream_count), 0.0),
        feature(width, 0.0),
        products(plan.targets.size() * count * width, 0.0),
        piece_features(plan.targets.size() * plan.piece_count * width, 0.0),
        piece_squares(plan.targets.size() * plan.piece_count, 0.0) {}

  [[gnu::always_inline]] void operator()(std::size_t step, const double* now) {
    const SweepPlan& plan = gradient.intensities.plan;
    const double intensity = gradient.add(step, now);
    const double square = plan.step_count[step] / (intensity * intensity);
    const std::size_t target = plan.target[step];
    const std::size_t piece = target * plan.piece_count + plan.piece[step];
    take_features(target, now);
    piece_squares[piece] += square;
    add_row(square, width, &piece_features[piece * width]);
    for (std::size_t f = 0; f < count; ++f) {
      add_row(square * feature[f], f + 1, &products[(target * count + f) * width]);
    }
  }

  [[gnu::always_inline]] void take_features(std::size_t target, const double* now) {
    const SweepRequest& request = gradient.intensities.request;
    const std::size_t size = gradient.intensities.size;
    weigh(request.unit_weight.data(), now);
    std::copy_n(by_stream.begin(), request.layout.stream_count, feature.begin());
    double* shape_features = &feature[request.layout.stream_count];
    for (std::size_t q = 0; q < request.shape_count; ++q) {
      weigh(&request.shape_weight[(target * request.shape_count + q) * size], now);
      if (request.group_count == 1) {
        shape_features[q] = sum_of_streams();
      }
      for (std::size_t group = 0; request.group_count > 1 && group < request.group_count; ++group) {
        shape_features[group * request.shape_count + q] = by_stream[group];
      }
    }
  }

  // Each stream's sums, weighed.
  [[gnu::always_inline]] void weigh(const double* weight, const double* now) {
    const SumLayout& layout = gradient.intensities.request.layout;
    const std::size_t inner = layout.kind == SumKind::rates ? padded(layout.sum_count) : by_stream.size();
    if (layout.kind == SumKind::rates) {
      for (std::size_t j = 0; j < layout.stream_count; ++j) {
        by_stream[j] = product(weight + j * inner, now + j * inner, inner);
      }
      return;
    }
    for (std::size_t s = 0; s < inner; s += kLaneSize) {
      Lane lane = load(weight + s) * load(now + s);
      for (std::size_t m = 1; m < layout.sum_count; ++m) {
        lane += load(weight + m * inner + s) * load(now + m * inner + s);
      }
      store(lane, &by_stream[s]);
    }
  }

  [[gnu::always_inline]] static double product(const double* a, const double* b, std::size_t size) {
    Lane lane = load(a) * load(b);
    for (std::size_t i = kLaneSize; i < size; i += kLaneSize) {
      lane += load(a + i) * load(b + i);
    }
    return sum_of(lane);
  }

  [[gnu::always_inline]] double sum_of_streams() const {
    Lane lane = load(by_stream.data());
    for (std::size_t s = kLaneSize; s < by_stream.size(); s += kLaneSize) {
      lane += load(&by_stream[s]);
    }
    return sum_of(lane);
  }

  [[gnu::always_inline]] void add_row(double factor, std::size_t end, double* to) const {
    for (std::size_t f = 0; f < end; f += kLaneSize) {
      store(load(to + f) + load(&feature[f]) * factor, to + f);
    }
  }

  GradientVisit gradient;
  std::size_t count;
  std::size_t width;
  std::vector<double> by_stream;  // padding stays nil, as weights there are
  std::vector<double> feature;
  std::vector<double> products;        // [target x feature x width], lower triangle
  std::vector<double> piece_features;  // [target x piece x width]
  std::vector<double> piece_squares;   // [target x piece]
};

// The same walks built for processors with AVX2, where lanes are one register, and chosen when the program runs.
#if defined(__x86_64__)
#define ENTENTE_WIDE __attribute__((target("avx2,fma")))
bool has_wide_registers() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
#else
#define ENTENTE_WIDE
bool has_wide_registers() { return false; }
#endif

template <class Sums, class Visit>
ENTENTE_WIDE std::vector<double> walk_wide(const SweepPlan& plan, const SweepRequest& request, Visit& visit) {
  return walk_inlined<Sums>(plan, request, visit);
}

template <std::size_t kLanes>
ENTENTE_WIDE std::vector<double> walk_narrow_wide(NarrowWalk<kLanes>& walk) {
  return walk.run();
}

// The sums at the horizon.
template <class Sums, class Visit>
std::vector<double> walk(const SweepPlan& plan, const SweepRequest& request, Visit& visit) {
  return has_wide_registers() ? walk_wide<Sums>(plan, request, visit) : walk_inlined<Sums>(plan, request, visit);
}

template <class Visit>
std::vector<double> walk_by_kind(const SweepPlan& plan, const SweepRequest& request, Visit& visit) {
  const bool is_long = request.layout.sum_count == 3;
  switch (request.layout.kind) {
    case SumKind::one_decay:
      return is_long ? walk<OneDecaySums<3>>(plan, request, visit) : walk<OneDecaySums<2>>(plan, request, visit);
    case SumKind::decay_a_stream:
      return is_long ? walk<StreamDecaySums<3>>(plan, request, visit) : walk<StreamDecaySums<2>>(plan, request, visit);
    case SumKind::rates:
      break;
  }
  return walk<RateSums>(plan, request, visit);
}

bool is_narrow(const SweepPlan& plan, const SumLayout& layout) {
  return plan.most_new_sources <= kMostNewSources && layout.kind == SumKind::one_decay && layout.sum_count == 2 &&
         layout.stream_count <= kMostNarrowLanes * kLaneSize;
}

template <std::size_t kLanes>
std::vector<double> walk_lanes(const SweepPlan& plan, const SweepRequest& request, GradientSums& result) {
  NarrowWalk<kLanes> walk(plan, request, result);
  return has_wide_registers() ? walk_narrow_wide(walk) : walk.run();
}

std::vector<double> walk_narrow(const SweepPlan& plan, const SweepRequest& request, GradientSums& result) {
  switch (padded(plan.stream_count) / kLaneSize) {
    case 1:
      return walk_lanes<1>(plan, request, result);
    case 2:
      return walk_lanes<2>(plan, request, result);
    case 3:
      return walk_lanes<3>(plan, request, result);
    default:
      break;
  }
  return walk_lanes<kMostNarrowLanes>(plan, request, result);
}

void check(const SweepPlan& plan, const SweepRequest& request) {
  const std::size_t targets = plan.targets.size();
  const std::size_t size = request.layout.size();
  const bool is_fit = !request.decays.empty() && request.layout.stream_count == plan.stream_count &&
                      request.baseline.size() == targets * plan.piece_count &&
                      request.weight.size() == targets * size &&
                      (request.shape_count == 0 || request.unit_weight.size() == size) &&
                      request.shape_weight.size() == targets * request.shape_count * size;
  if (!is_fit) {
    throw Failure({ErrorCode::internal, "sweep", "is asked with matrices of another shape", "Report this as a defect"});
  }
}

void take_gradient(const SweepPlan& plan, const SweepRequest& request, const GradientSums& found, Sweep& sweep) {
  const std::size_t size = request.layout.size();
  const std::size_t pieces = plan.piece_count;
  for (std::size_t i = 0; i < sweep.targets.size(); ++i) {
    TargetSums& sums = sweep.targets[i];
    sums.log_intensity = found.logs[i].log();
    sums.per_piece.assign(&found.pieces[i * pieces], &found.pieces[i * pieces] + pieces);
    sums.per_sum.assign(&found.sums[i * size], &found.sums[i * size] + size);
  }
}

std::vector<double> without_padding(const double* rows, std::size_t row_count, std::size_t width, std::size_t count) {
  std::vector<double> result;
  for (std::size_t row = 0; row < row_count; ++row) {
    result.insert(result.end(), rows + row * width, rows + row * width + count);
  }
  return result;
}

void take_curvature(const CurvatureVisit& visit, Sweep& sweep) {
  const std::size_t pieces = visit.gradient.intensities.plan.piece_count;
  for (std::size_t i = 0; i < sweep.targets.size(); ++i) {
    TargetSums& sums = sweep.targets[i];
    sums.feature_products =
        without_padding(visit.products.data() + i * visit.count * visit.width, visit.count, visit.width, visit.count);
    sums.piece_features =
        without_padding(visit.piece_features.data() + i * pieces * visit.width, pieces, visit.width, visit.count);
    sums.piece_squares.assign(&visit.piece_squares[i * pieces], &visit.piece_squares[i * pieces] + pieces);
  }
}

}  // namespace

std::size_t SumLayout::size() const {
  return kind == SumKind::rates ? stream_count * padded(sum_count) : sum_count * padded(stream_count);
}

std::size_t SumLayout::at(std::size_t sum, std::size_t stream) const {
  return kind == SumKind::rates ? stream * padded(sum_count) + sum : sum * padded(stream_count) + stream;
}

Sweep run_sweep(const SweepPlan& plan, const SweepRequest& request) {
  check(plan, request);
  Sweep sweep{.targets = std::vector<TargetSums>(plan.targets.size())};
  if (request.shape_count > 0) {
    CurvatureVisit visit(plan, request);
    sweep.at_horizon = walk_by_kind(plan, request, visit);
    take_gradient(plan, request, visit.gradient.result, sweep);
    take_curvature(visit, sweep);
  } else if (is_narrow(plan, request.layout)) {
    GradientSums result(plan, request);
    sweep.at_horizon = walk_narrow(plan, request, result);
    take_gradient(plan, request, result, sweep);
  } else {
    GradientVisit visit(plan, request);
    sweep.at_horizon = walk_by_kind(plan, request, visit);
    take_gradient(plan, request, visit.result, sweep);
  }
  return sweep;
}

}  // namespace entente::signals
