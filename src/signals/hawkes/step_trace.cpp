// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/step_trace.hpp"

#include <algorithm>
#include <numeric>

#include "signals/hawkes/running_sums.hpp"

namespace entente::signals {
namespace {

class TraceVisit {
 public:
  TraceVisit(const HawkesLikelihood& likelihood, std::span<const double> parameters, const ShapedRequest& request)
      : likelihood_(likelihood),
        parameters_(parameters),
        request_(request.sweep),
        tail_(request.sweep.weight.size(), 0.0),
        arrived_(likelihood.layout().target_count, 0.0) {
    for (std::size_t i = 0; i < arrived_.size(); ++i) {
      set_tail(i, request.tail);
    }
  }

  void operator()(std::size_t step, const double* sums) {
    const SweepPlan& plan = likelihood_.plan();
    const std::size_t target = plan.target[step];
    take_until(plan.end[step]);
    now_ += plan.gap[step];
    trace_.intensity.push_back(request_.baseline[target * plan.piece_count + plan.piece[step]] +
                               product(request_.weight, target, sums));
    const double time = now_ + likelihood_.series().bin_width;
    trace_.integral.push_back(baseline_until(target, time) + arrived_[target] + product(tail_, target, sums));
  }

  StepTrace finish(const std::vector<double>& sums) {
    take_until(likelihood_.plan().source.size());
    for (std::size_t i = 0; i < arrived_.size(); ++i) {
      trace_.at_end.push_back(baseline_until(i, likelihood_.series().horizon) + arrived_[i] +
                              product(tail_, i, sums.data()));
    }
    return std::move(trace_);
  }

 private:
  [[nodiscard]] std::size_t size() const { return request_.layout.size(); }

  void set_tail(std::size_t target, const std::vector<Combination>& tail) {
    const ParameterLayout& layout = likelihood_.layout();
    for (std::size_t j = 0; j < layout.stream_count; ++j) {
      for (std::size_t m = 0; m < request_.layout.sum_count; ++m) {
        tail_[target * size() + request_.layout.at(m, j)] =
            parameters_[layout.branching(target, j)] * tail[layout.group_of(j)].value[m];
      }
    }
  }

  [[nodiscard]] double product(const std::vector<double>& rows, std::size_t target, const double* sums) const {
    const auto row = rows.begin() + static_cast<std::ptrdiff_t>(target * size());
    return std::inner_product(row, row + static_cast<std::ptrdiff_t>(size()), sums, 0.0);
  }

  [[nodiscard]] double baseline_until(std::size_t target, double time) const {
    const BaselineEdges& edges = likelihood_.structure().edges;
    double sum = 0;
    for (std::size_t p = 0; p < edges.piece_count() && edges.edges[p] < time; ++p) {
      sum +=
          request_.baseline[target * edges.piece_count() + p] * (std::min(time, edges.edges[p + 1]) - edges.edges[p]);
    }
    return sum;
  }

  // Events that have become history, each with all the influence that it will ever have.
  void take_until(std::size_t end) {
    const SweepPlan& plan = likelihood_.plan();
    for (; taken_ < end; ++taken_) {
      for (std::size_t i = 0; i < arrived_.size(); ++i) {
        const double branching = parameters_[likelihood_.layout().branching(i, plan.source[taken_])];
        arrived_[i] += branching * plan.source_count[taken_];
      }
    }
  }

  const HawkesLikelihood& likelihood_;
  std::span<const double> parameters_;
  const SweepRequest& request_;
  std::vector<double> tail_;     // [target x size]
  std::vector<double> arrived_;  // [target]
  std::size_t taken_ = 0;
  double now_ = 0;
  StepTrace trace_;
};

}  // namespace

StepTrace trace_steps(const HawkesLikelihood& likelihood, std::span<const double> parameters) {
  const ShapedRequest request = make_request(likelihood, parameters, math::Derivatives::first);
  TraceVisit visit(likelihood, parameters, request);
  switch (request.sweep.layout.kind) {
    case SumKind::one_decay:
      return visit.finish(walk_inlined<OneDecaySums<2>>(likelihood.plan(), request.sweep, visit));
    case SumKind::decay_a_stream:
      return visit.finish(walk_inlined<StreamDecaySums<2>>(likelihood.plan(), request.sweep, visit));
    case SumKind::rates:
      break;
  }
  return visit.finish(walk_inlined<RateSums>(likelihood.plan(), request.sweep, visit));
}

}  // namespace entente::signals
