// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/coupling_test.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.hpp"
#include "base/in_parallel.hpp"
#include "math/false_discovery.hpp"
#include "math/random.hpp"

namespace entente::signals {
namespace {

HawkesOptions without(HawkesOptions options, const Influence& influence) {
  options.left_out.push_back(influence);
  return options;
}

// Information on each log shape without the influence in question: a standard error of 0.32. Below it the limit law was
// found to refuse too much on simulated worlds of weak excitement, above it not.
constexpr double kShapeTold = 10;

bool is_shape_told(const FittedPart& less) {
  for (std::size_t q = 0; q < less.layout.shape_count; ++q) {
    if (less.held[q] || less.information.at(q, q) < kShapeTold) {
      return false;
    }
  }
  return true;
}

double statistic_of(const FittedPart& with, const FittedPart& less) {
  return std::max(0.0, 2 * (with.log_likelihood - less.log_likelihood));
}

// The fit without the influence does not see the source at all, so that it holds for every shift.
double shift_p_prob(const EventSeries& series, const CouplingTest& test, const FittedPart& less,
                    const CouplingTestOptions& options) {
  const std::uint64_t pair = test.influence.from * series.stream_count() + test.influence.to;
  math::RandomStream random(options.seed, pair);
  double as_good = 1;
  for (std::size_t shift = 0; shift < options.shifts; ++shift) {
    const EventSeries moved = shifted(series, test.influence.from, series.horizon * random.next_uniform());
    as_good += statistic_of(fit_target(moved, test.influence.to, options.model), less) >= test.statistic ? 1 : 0;
  }
  return as_good / (1 + static_cast<double>(options.shifts));
}

// Where binned, by whole bins.
double moved_time(const EventSeries& series, double time, double shift) {
  if (!series.is_binned()) {
    return std::fmod(time + shift, series.horizon);
  }
  const double bin = std::round(time / series.bin_width) + std::floor(shift / series.bin_width);
  return std::fmod(bin, std::round(series.horizon / series.bin_width)) * series.bin_width;
}

CouplingTest test_one(const EventSeries& series, const Influence& influence, const CouplingTestOptions& options) {
  const FittedPart with = fit_target(series, influence.to, options.model);
  const FittedPart less = fit_target(series, influence.to, without(options.model, influence));
  CouplingTest test{.influence = influence,
                    .branching = with.parameters[with.layout.branching(0, influence.from)],
                    .statistic = statistic_of(with, less),
                    .is_converged = with.is_converged && less.is_converged};
  test.is_by_shifts = options.method == CouplingMethod::circular_shift ||
                      (options.method == CouplingMethod::automatic && !is_shape_told(less));
  test.p_prob = test.is_by_shifts ? shift_p_prob(series, test, less, options) : math::boundary_p_prob(test.statistic);
  return test;
}

}  // namespace

std::vector<CouplingTest> test_couplings(const EventSeries& series, const std::vector<Influence>& influences,
                                         const CouplingTestOptions& options) {
  for (const Influence& influence : influences) {
    if (influence.from >= series.stream_count() || influence.to >= series.modelled_count) {
      throw Failure(
          {ErrorCode::internal, "coupling test", "names a stream that is not there", "Report this as a defect"});
    }
  }
  std::vector<CouplingTest> tests(influences.size());
  run_in_parallel(tests.size(), options.threads,
                  [&](std::size_t i) { tests[i] = test_one(series, influences[i], options); });
  std::vector<double> p_prob(tests.size());
  std::ranges::transform(tests, p_prob.begin(), &CouplingTest::p_prob);
  const std::vector<double> shares = math::false_discovery_shares(p_prob);
  for (std::size_t i = 0; i < tests.size(); ++i) {
    tests[i].false_discovery_share = shares[i];
  }
  return tests;
}

std::vector<Influence> all_couplings(const EventSeries& series) {
  const auto targets = static_cast<std::uint32_t>(series.modelled_count);
  const auto pairs = static_cast<std::uint32_t>(series.stream_count()) * targets;
  std::vector<Influence> influences;
  for (std::uint32_t pair = 0; pair < pairs; ++pair) {
    if (pair / targets != pair % targets) {
      influences.push_back({pair / targets, pair % targets});
    }
  }
  return influences;
}

EventSeries shifted(const EventSeries& series, std::uint32_t stream, double shift) {
  struct Row {
    double time;
    std::uint32_t stream;
    double count;
  };
  std::vector<Row> rows(series.time.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = {series.time[i], series.stream[i], series.count[i]};
    if (rows[i].stream == stream) {
      rows[i].time = moved_time(series, rows[i].time, shift);
    }
  }
  std::ranges::sort(
      rows, [](const Row& a, const Row& b) { return a.time != b.time ? a.time < b.time : a.stream < b.stream; });
  EventSeries moved = series;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    moved.time[i] = rows[i].time;
    moved.stream[i] = rows[i].stream;
    moved.count[i] = rows[i].count;
  }
  return moved;
}

}  // namespace entente::signals
