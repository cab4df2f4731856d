// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.hpp"

namespace entente::signals {
namespace {

constexpr std::size_t kGradientMoments = 2;
constexpr std::size_t kCurvatureMoments = 3;

SumLayout sums_of(const HawkesLikelihood& likelihood, math::Derivatives derivatives) {
  const Kernel& kernel = likelihood.structure().kernel;
  const std::size_t streams = likelihood.layout().stream_count;
  if (kernel.kind == KernelKind::power_law) {
    return {SumKind::rates, streams, kernel.rates.size()};
  }
  const bool is_one = likelihood.layout().group_count == 1;
  return {is_one ? SumKind::one_decay : SumKind::decay_a_stream, streams,
          derivatives == math::Derivatives::second ? kCurvatureMoments : kGradientMoments};
}

Shape shape_of(const ParameterLayout& layout, std::span<const double> parameters, std::size_t group) {
  Shape shape{};
  for (std::size_t q = 0; q < layout.shape_count; ++q) {
    shape[q] = parameters[layout.shape(group, q)];
  }
  return shape;
}

// Log of what turns intensities into probabilities of counts: sum of y log width - log y!.
double constant_of_bins(const EventSeries& series, const SweepPlan& plan) {
  double sum = 0;
  for (const double count : plan.step_count) {
    sum += series.is_binned() ? count * std::log(series.bin_width) - std::lgamma(count + 1) : 0.0;
  }
  return sum;
}

// A row over all sums, with `factor` times a combination at those of one source.
void put(const SumLayout& layout, std::size_t source, const std::vector<double>& combination, double factor,
         double* row) {
  for (std::size_t m = 0; m < layout.sum_count; ++m) {
    row[layout.at(m, source)] = factor * combination[m];
  }
}

void set_weights(const ParameterLayout& layout, std::span<const double> parameters, ShapedRequest& request) {
  SweepRequest& sweep = request.sweep;
  sweep.weight.assign(layout.target_count * sweep.layout.size(), 0.0);
  for (std::size_t i = 0; i < layout.target_count; ++i) {
    const auto first = parameters.begin() + static_cast<std::ptrdiff_t>(layout.baseline(i, 0));
    sweep.baseline.insert(sweep.baseline.end(), first, first + static_cast<std::ptrdiff_t>(layout.piece_count));
    for (std::size_t j = 0; j < layout.stream_count; ++j) {
      put(sweep.layout, j, request.density[layout.group_of(j)].value, parameters[layout.branching(i, j)],
          &sweep.weight[i * sweep.layout.size()]);
    }
  }
}

// What the curvature takes products of: the intensity's derivatives by branching ratios and shapes.
void set_features(const ParameterLayout& layout, std::span<const double> parameters, ShapedRequest& request) {
  SweepRequest& sweep = request.sweep;
  const std::size_t size = sweep.layout.size();
  sweep.group_count = layout.group_count;
  sweep.shape_count = layout.shape_count;
  sweep.unit_weight.assign(size, 0.0);
  sweep.shape_weight.assign(layout.target_count * layout.shape_count * size, 0.0);
  for (std::size_t j = 0; j < layout.stream_count; ++j) {
    const Combination& density = request.density[layout.group_of(j)];
    put(sweep.layout, j, density.value, 1.0, sweep.unit_weight.data());
    for (std::size_t row = 0; row < layout.target_count * layout.shape_count; ++row) {
      const double branching = parameters[layout.branching(row / layout.shape_count, j)];
      put(sweep.layout, j, density.first[row % layout.shape_count], branching, &sweep.shape_weight[row * size]);
    }
  }
}

// Turns what a sweep gave into value, gradient and information.
class Assembly {
 public:
  Assembly(const HawkesLikelihood& likelihood, std::span<const double> parameters, const ShapedRequest& request,
           const Sweep& sweep)
      : layout_(likelihood.layout()),
        likelihood_(likelihood),
        parameters_(parameters),
        request_(request),
        sweep_(sweep),
        result_{0, std::vector<double>(layout_.size(), 0.0),
                math::SymmetricMatrix(request.sweep.shape_count > 0 ? layout_.size() : 0)} {}

  math::Evaluation assemble(double constant) {
    result_.value = constant;
    for (std::size_t i = 0; i < layout_.target_count; ++i) {
      add_baseline(i);
      for (std::size_t j = 0; j < layout_.stream_count; ++j) {
        add_source(i, j);
      }
      if (result_.information.size > 0) {
        add_products(i);
      }
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] const TargetSums& sums(std::size_t target) const { return sweep_.targets[target]; }

  // The combination of a source's sums over steps, less that of its sums at the horizon.
  [[nodiscard]] double net(std::size_t target, std::size_t source, const std::vector<double>& over_steps,
                           const std::vector<double>& at_horizon) const {
    const SumLayout& layout = request_.sweep.layout;
    double sum = 0;
    for (std::size_t m = 0; m < layout.sum_count; ++m) {
      const std::size_t at = layout.at(m, source);
      sum += over_steps[m] * sums(target).per_sum[at] - at_horizon[m] * sweep_.at_horizon[at];
    }
    return sum;
  }

  void add_baseline(std::size_t i) {
    result_.value += sums(i).log_intensity;
    for (std::size_t p = 0; p < layout_.piece_count; ++p) {
      const std::size_t place = layout_.baseline(i, p);
      const double length = likelihood_.structure().edges.length(p);
      result_.value -= parameters_[place] * length;
      result_.gradient[place] = sums(i).per_piece[p] - length;
    }
  }

  void add_source(std::size_t i, std::size_t j) {
    const std::size_t group = layout_.group_of(j);
    const std::size_t place = layout_.branching(i, j);
    const Combination& density = request_.density[group];
    const Combination& tail = request_.tail[group];
    const double branching = parameters_[place];
    const double total = likelihood_.series().totals[j];
    const std::vector<double> nothing(density.value.size(), 0.0);
    result_.value -= branching * (total - net(i, j, nothing, tail.value));
    result_.gradient[place] = net(i, j, density.value, tail.value) - total;
    for (std::size_t q = 0; q < layout_.shape_count; ++q) {
      const double by_shape = net(i, j, density.first[q], tail.first[q]);
      result_.gradient[layout_.shape(group, q)] += branching * by_shape;
      add_information(place, layout_.shape(group, q), -by_shape);
      for (std::size_t r = 0; r <= q && result_.information.size > 0; ++r) {
        const double curvature = branching * net(i, j, density.second[q][r], tail.second[q][r]);
        add_information(layout_.shape(group, q), layout_.shape(group, r), -curvature);
      }
    }
  }

  void add_information(std::size_t row, std::size_t column, double value) {
    if (result_.information.size == 0) {
      return;
    }
    result_.information.at(row, column) += value;
    if (row != column) {
      result_.information.at(column, row) += value;
    }
  }

  [[nodiscard]] std::size_t place_of_feature(std::size_t target, std::size_t feature) const {
    return feature < layout_.stream_count ? layout_.branching(target, feature) : feature - layout_.stream_count;
  }

  void add_products(std::size_t i) {
    const std::size_t count = request_.sweep.feature_count();
    for (std::size_t f = 0; f < count; ++f) {
      for (std::size_t g = 0; g <= f; ++g) {
        add_information(place_of_feature(i, f), place_of_feature(i, g), sums(i).feature_products[f * count + g]);
      }
    }
    for (std::size_t p = 0; p < layout_.piece_count; ++p) {
      add_information(layout_.baseline(i, p), layout_.baseline(i, p), sums(i).piece_squares[p]);
      for (std::size_t f = 0; f < count; ++f) {
        add_information(layout_.baseline(i, p), place_of_feature(i, f), sums(i).piece_features[p * count + f]);
      }
    }
  }

  const ParameterLayout& layout_;
  const HawkesLikelihood& likelihood_;
  std::span<const double> parameters_;
  const ShapedRequest& request_;
  const Sweep& sweep_;
  math::Evaluation result_;
};

}  // namespace

HawkesLikelihood::HawkesLikelihood(const EventSeries& series, const HawkesStructure& structure,
                                   const std::vector<std::uint32_t>& targets)
    : series_(&series),
      structure_(structure),
      layout_{.group_count = structure.sharing == DecaySharing::by_source ? series.stream_count() : 1,
              .shape_count = structure.kernel.shape_count(),
              .piece_count = structure.edges.piece_count(),
              .stream_count = series.stream_count(),
              .target_count = targets.size()},
      plan_(make_sweep_plan(series, targets, structure.edges)),
      constant_(constant_of_bins(series, plan_)) {}

ShapedRequest make_request(const HawkesLikelihood& likelihood, std::span<const double> parameters,
                           math::Derivatives derivatives) {
  const ParameterLayout& layout = likelihood.layout();
  const Kernel& kernel = likelihood.structure().kernel;
  ShapedRequest request;
  SweepRequest& sweep = request.sweep;
  sweep.layout = sums_of(likelihood, derivatives);
  for (std::size_t group = 0; group < layout.group_count; ++group) {
    const Shape shape = shape_of(layout, parameters, group);
    request.density.push_back(density(kernel, shape));
    request.tail.push_back(negative_tail(kernel, shape));
    sweep.decays.push_back(std::exp(shape[0]));
  }
  if (kernel.kind == KernelKind::power_law) {
    sweep.decays = kernel.rates;
  }
  set_weights(layout, parameters, request);
  if (derivatives == math::Derivatives::second) {
    set_features(layout, parameters, request);
  }
  return request;
}

math::Evaluation HawkesLikelihood::evaluate(std::span<const double> parameters, math::Derivatives derivatives) const {
  if (parameters.size() != layout_.size()) {
    throw Failure(
        {ErrorCode::internal, "likelihood", "is asked with parameters of another shape", "Report this as a defect"});
  }
  const ShapedRequest request = make_request(*this, parameters, derivatives);
  const Sweep sweep = run_sweep(plan_, request.sweep);
  return Assembly(*this, parameters, request, sweep).assemble(constant_);
}

}  // namespace entente::signals
