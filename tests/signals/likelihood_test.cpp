// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/likelihood.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "math/random.hpp"

namespace entente::signals {
namespace {

// Events spread at random over ten days, some streams at one time.
RawStreams random_streams(std::size_t stream_count, std::size_t events, std::uint64_t seed) {
  math::RandomStream random(seed, 0);
  RawStreams raw;
  for (std::size_t i = 0; i < stream_count; ++i) {
    std::vector<double> times(events);
    for (double& time : times) {
      time = 10 * random.next_uniform();
    }
    if (i > 0) {
      times.back() = raw.times.front()[events / 2];
    }
    std::ranges::sort(times);
    raw.names.push_back("stream " + std::to_string(i));
    raw.times.push_back(times);
  }
  raw.horizon = 10.5;
  return raw;
}

EventSeries series_of(const RawStreams& raw, const SeriesOptions& options = {}) {
  return make_event_series(raw, options).value();
}

double lomax_by_grid(const Kernel& kernel, const Shape& shape, double lag) {
  double sum = 0;
  double weights = 0;
  for (const double rate : kernel.rates) {
    const double weight = std::exp(std::exp(shape[1]) * std::log(rate) - std::exp(shape[0]) * rate);
    const double factor = kernel.bin_width > 0 ? std::expm1(rate * kernel.bin_width) / kernel.bin_width : rate;
    sum += weight * factor * std::exp(-rate * lag);
    weights += weight;
  }
  return sum / weights;
}

double naive_density(const Kernel& kernel, const Shape& shape, double lag) {
  if (kernel.kind == KernelKind::power_law) {
    return lomax_by_grid(kernel, shape, lag);
  }
  const double decay = std::exp(shape[0]);
  return (kernel.bin_width > 0 ? std::expm1(decay * kernel.bin_width) / kernel.bin_width : decay) *
         std::exp(-decay * lag);
}

double naive_mass(const Kernel& kernel, const Shape& shape, double lag) {
  if (kernel.kind == KernelKind::exponential) {
    return -std::expm1(-std::exp(shape[0]) * lag);
  }
  double sum = 0;
  double weights = 0;
  for (const double rate : kernel.rates) {
    const double weight = std::exp(std::exp(shape[1]) * std::log(rate) - std::exp(shape[0]) * rate);
    sum += weight * -std::expm1(-rate * lag);
    weights += weight;
  }
  return sum / weights;
}

// The log-likelihood as its definition says it, every pair of events in turn.
class Naive {
 public:
  Naive(const HawkesLikelihood& likelihood, const std::vector<double>& parameters)
      : likelihood_(likelihood), series_(likelihood.series()), layout_(likelihood.layout()), parameters_(parameters) {}

  [[nodiscard]] double log_likelihood() const {
    double total = 0;
    for (std::size_t i = 0; i < layout_.target_count; ++i) {
      total -= baseline_integral(i);
      for (std::size_t k = 0; k < series_.time.size(); ++k) {
        total += term_of_event(i, k) - mass_of_event(i, k);
      }
    }
    return total;
  }

 private:
  [[nodiscard]] Shape shape_from(std::size_t source) const {
    Shape shape{};
    for (std::size_t q = 0; q < layout_.shape_count; ++q) {
      shape[q] = parameters_[layout_.shape(layout_.group_of(source), q)];
    }
    return shape;
  }

  [[nodiscard]] const BaselineEdges& edges() const { return likelihood_.structure().edges; }
  [[nodiscard]] const Kernel& kernel() const { return likelihood_.structure().kernel; }

  [[nodiscard]] double baseline_integral(std::size_t target) const {
    double sum = 0;
    for (std::size_t p = 0; p < layout_.piece_count; ++p) {
      sum += parameters_[layout_.baseline(target, p)] * edges().length(p);
    }
    return sum;
  }

  // What event k brings about in the target until the end.
  [[nodiscard]] double mass_of_event(std::size_t target, std::size_t k) const {
    const std::size_t source = series_.stream[k];
    return parameters_[layout_.branching(target, source)] * series_.count[k] *
           naive_mass(kernel(), shape_from(source), series_.horizon - series_.bin_width - series_.time[k]);
  }

  // Log of the intensity at event k, if it is one of the target.
  [[nodiscard]] double term_of_event(std::size_t target, std::size_t k) const {
    if (series_.stream[k] != likelihood_.plan().targets[target]) {
      return 0;
    }
    std::size_t piece = 0;
    while (piece + 1 < layout_.piece_count && series_.time[k] >= edges().edges[piece + 1]) {
      ++piece;
    }
    double intensity = parameters_[layout_.baseline(target, piece)];
    for (std::size_t h = 0; series_.time[h] < series_.time[k]; ++h) {
      intensity += parameters_[layout_.branching(target, series_.stream[h])] * series_.count[h] *
                   naive_density(kernel(), shape_from(series_.stream[h]), series_.time[k] - series_.time[h]);
    }
    const double width = series_.is_binned() ? series_.bin_width : 1.0;
    return series_.count[k] * std::log(intensity * width) - std::lgamma(series_.count[k] + 1);
  }

  const HawkesLikelihood& likelihood_;
  const EventSeries& series_;
  const ParameterLayout& layout_;
  const std::vector<double>& parameters_;
};

double naive_log_likelihood(const HawkesLikelihood& likelihood, const std::vector<double>& parameters) {
  return Naive(likelihood, parameters).log_likelihood();
}

struct Variant {
  std::string name;
  KernelKind kind;
  DecaySharing sharing;
  std::size_t pieces;
  double bin_width;
  std::size_t streams;
};

class EveryLikelihood : public ::testing::TestWithParam<Variant> {
 protected:
  EveryLikelihood()
      : series(series_of(random_streams(GetParam().streams, 60, 11), options())),
        likelihood(series,
                   {make_kernel(GetParam().kind, series), GetParam().sharing, equal_pieces(series, GetParam().pieces)},
                   targets()) {
    math::RandomStream random(12, 0);
    for (std::size_t i = 0; i < likelihood.layout().size(); ++i) {
      parameters.push_back(0.1 + random.next_uniform());
    }
  }
  static SeriesOptions options() {
    return {GetParam().bin_width > 0 ? TimeResolution::binned : TimeResolution::automatic, GetParam().bin_width};
  }
  static std::vector<std::uint32_t> targets() {
    return GetParam().sharing == DecaySharing::by_target ? std::vector<std::uint32_t>{1}
                                                         : std::vector<std::uint32_t>{0, 1};
  }

  EventSeries series;
  HawkesLikelihood likelihood;
  std::vector<double> parameters;
};

TEST_P(EveryLikelihood, equals_the_sum_over_all_pairs_of_events) {
  const double naive = naive_log_likelihood(likelihood, parameters);
  const double first = likelihood.evaluate(parameters, math::Derivatives::first).value;
  EXPECT_NEAR(first, naive, 1e-10 * std::abs(naive));
  EXPECT_NEAR(likelihood.evaluate(parameters, math::Derivatives::second).value, naive, 1e-10 * std::abs(naive));
}

TEST_P(EveryLikelihood, has_the_gradient_that_differences_give) {
  constexpr double kStep = 1e-5;
  const auto gradient = likelihood.evaluate(parameters, math::Derivatives::first).gradient;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    std::vector<double> up = parameters;
    std::vector<double> down = parameters;
    up[i] += kStep;
    down[i] -= kStep;
    const double slope = (naive_log_likelihood(likelihood, up) - naive_log_likelihood(likelihood, down)) / (2 * kStep);
    EXPECT_NEAR(gradient[i], slope, 1e-5 * std::max(1.0, std::abs(slope))) << "parameter " << i;
  }
}

TEST_P(EveryLikelihood, has_the_information_that_differences_of_the_gradient_give) {
  constexpr double kStep = 1e-5;
  const auto information = likelihood.evaluate(parameters, math::Derivatives::second).information;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    std::vector<double> up = parameters;
    std::vector<double> down = parameters;
    up[i] += kStep;
    down[i] -= kStep;
    const auto above = likelihood.evaluate(up, math::Derivatives::first).gradient;
    const auto below = likelihood.evaluate(down, math::Derivatives::first).gradient;
    for (std::size_t j = 0; j < parameters.size(); ++j) {
      const double curvature = -(above[j] - below[j]) / (2 * kStep);
      EXPECT_NEAR(information.at(i, j), curvature, 1e-5 * std::max(1.0, std::abs(curvature))) << i << " " << j;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Variants, EveryLikelihood,
    ::testing::Values(Variant{"exponential", KernelKind::exponential, DecaySharing::all, 1, 0, 2},
                      Variant{"by_target", KernelKind::exponential, DecaySharing::by_target, 1, 0, 3},
                      Variant{"by_source", KernelKind::exponential, DecaySharing::by_source, 1, 0, 5},
                      Variant{"pieces_and_a_driver", KernelKind::exponential, DecaySharing::all, 3, 0, 3},
                      Variant{"power_law", KernelKind::power_law, DecaySharing::all, 2, 0, 2},
                      Variant{"power_law_by_target", KernelKind::power_law, DecaySharing::by_target, 1, 0, 2},
                      Variant{"power_law_by_source", KernelKind::power_law, DecaySharing::by_source, 1, 0, 3},
                      Variant{"binned", KernelKind::exponential, DecaySharing::all, 2, 0.5, 2},
                      Variant{"binned_by_source", KernelKind::exponential, DecaySharing::by_source, 1, 0.25, 3},
                      Variant{"binned_power_law", KernelKind::power_law, DecaySharing::by_target, 1, 0.5, 2}),
    [](const auto& variant) { return variant.param.name; });

// Events at 0 and 1, window to 2, baseline 1/2, branching 1/2, decay log 2: intensities 1/2 and 1/2 + log(2)/4;
// integral 1 + 1/2 (3/4) + 1/2 (1/2).
TEST(Likelihood, of_two_events_is_what_paper_and_pencil_give) {
  const EventSeries series = series_of({.names = {"ALPHA"}, .times = {{0.0, 1.0}}, .horizon = 2.0});
  const HawkesLikelihood likelihood(
      series, {make_kernel(KernelKind::exponential, series), DecaySharing::all, equal_pieces(series, 1)}, {0});
  const double log_likelihood =
      likelihood.evaluate(std::vector<double>{std::log(std::log(2.0)), 0.5, 0.5}, math::Derivatives::first).value;
  EXPECT_NEAR(log_likelihood, std::log(0.5) + std::log(0.5 + std::log(2.0) / 4) - 1.625, 1e-14);
}

// Two bins of two days with 1 and 2 events; half of an event's influence comes in the next bin.
TEST(Likelihood, of_binned_counts_is_what_paper_and_pencil_give) {
  const EventSeries series = series_of({.names = {"ALPHA"}, .times = {{0, 2, 2}}, .horizon = 3.0});
  ASSERT_TRUE(series.is_binned());
  const HawkesLikelihood likelihood(
      series, {make_kernel(KernelKind::exponential, series), DecaySharing::all, equal_pieces(series, 1)}, {0});
  EXPECT_DOUBLE_EQ(series.bin_width, 2);
  const double decay = std::log(2.0) / 2;
  const double log_likelihood =
      likelihood.evaluate(std::vector<double>{std::log(decay), 0.5, 0.8}, math::Derivatives::first).value;
  const double first = 0.5 * 2;
  const double second = 0.5 * 2 + 0.8 * 0.5;
  EXPECT_NEAR(log_likelihood, std::log(first) - first + 2 * std::log(second) - second - std::log(2.0), 1e-12);
}

TEST(PowerLaw, as_a_sum_of_exponentials_follows_its_formula) {
  RawStreams raw = random_streams(1, 400, 3);
  const EventSeries series = series_of(raw);
  const Kernel kernel = make_kernel(KernelKind::power_law, series);
  const double cutoff = 0.3;
  const double exponent = 1.5;
  const Shape shape{std::log(cutoff), std::log(exponent)};
  for (const double lag : {0.05, 0.3, 1.0, 5.0}) {
    const double formula = exponent * std::pow(cutoff, exponent) / std::pow(lag + cutoff, 1 + exponent);
    EXPECT_NEAR(lomax_by_grid(kernel, shape, lag), formula, 0.01 * formula) << lag;
  }
}

TEST(Kernels, integrate_to_one_over_bins) {
  const EventSeries series = series_of(random_streams(1, 50, 3), {TimeResolution::binned, 0.5});
  for (const KernelKind kind : {KernelKind::exponential, KernelKind::power_law}) {
    const Kernel kernel = make_kernel(kind, series);
    const Shape shape{0.3, 0.2};
    double mass = 0;
    for (int bins = 1; bins <= 20000; ++bins) {
      mass += 0.5 * naive_density(kernel, shape, 0.5 * bins);
    }
    EXPECT_NEAR(mass, 1, 1e-9);
  }
}

TEST(Kernels, lose_half_of_their_influence_by_the_half_life) {
  const EventSeries series = series_of(random_streams(1, 50, 3));
  for (const KernelKind kind : {KernelKind::exponential, KernelKind::power_law}) {
    const Kernel kernel = make_kernel(kind, series);
    EXPECT_NEAR(naive_mass(kernel, {-0.5, 0.2}, half_life(kernel, {-0.5, 0.2})), 0.5, 1e-12);
    EXPECT_NEAR(naive_mass(kernel, {-0.5, 0.2}, lag_of_share(kernel, {-0.5, 0.2}, 0.9)), 0.9, 1e-12);
  }
}

}  // namespace
}  // namespace entente::signals
