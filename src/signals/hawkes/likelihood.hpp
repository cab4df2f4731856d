// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "math/bounded_maximum.hpp"
#include "signals/hawkes/kernel.hpp"
#include "signals/hawkes/sweep.hpp"

namespace entente::signals {

// Which influences share one shape of the kernel (docs/decisions/0015).
enum class DecaySharing {
  all,        // one shape for all
  by_source,  // one for what a stream does to any other
  by_target,  // one for what any other does to a stream; the likelihood then falls apart into one of each target
};

// The model: intensity of stream i at t = baseline[i] + sum over j of branching[j -> i] x sum over events of j before t
// of density(t - t_k).
struct HawkesStructure {
  Kernel kernel;
  DecaySharing sharing = DecaySharing::by_target;
  BaselineEdges edges;
};

// Parameters of some targets in one row: [group x shape parameter], then for each target [piece] baselines and
// [stream] branching ratios into it.
struct ParameterLayout {
  std::size_t group_count = 1;
  std::size_t shape_count = 1;
  std::size_t piece_count = 1;
  std::size_t stream_count = 1;
  std::size_t target_count = 1;

  [[nodiscard]] std::size_t shape(std::size_t group, std::size_t parameter) const {
    return group * shape_count + parameter;
  }
  [[nodiscard]] std::size_t baseline(std::size_t target, std::size_t piece) const {
    return group_count * shape_count + target * (piece_count + stream_count) + piece;
  }
  [[nodiscard]] std::size_t branching(std::size_t target, std::size_t source) const {
    return baseline(target, piece_count) + source;
  }
  [[nodiscard]] std::size_t group_of(std::size_t source) const { return group_count > 1 ? source : 0; }
  [[nodiscard]] std::size_t size() const { return baseline(target_count, 0); }
};

// The log-likelihood of the targets' events given the history of all streams over [0, horizon] [Daley Vere-Jones 2003,
// section 7.2]; where times are binned, of Poisson counts whose mean is the intensity times the bin's width.
class HawkesLikelihood {
 public:
  HawkesLikelihood(const EventSeries& series, const HawkesStructure& structure,
                   const std::vector<std::uint32_t>& targets);

  [[nodiscard]] const ParameterLayout& layout() const { return layout_; }
  [[nodiscard]] const SweepPlan& plan() const { return plan_; }
  [[nodiscard]] const EventSeries& series() const { return *series_; }
  [[nodiscard]] const HawkesStructure& structure() const { return structure_; }

  // The value, its gradient and, if asked for, minus its second derivatives. Cost: one pass over the events.
  [[nodiscard]] math::Evaluation evaluate(std::span<const double> parameters, math::Derivatives derivatives) const;

 private:
  const EventSeries* series_;
  HawkesStructure structure_;
  ParameterLayout layout_;
  SweepPlan plan_;
  double constant_ = 0;  // what bins add whatever the parameters
};

// The request of one pass, with the combinations of sums that the shapes give: shared by likelihood and residuals.
struct ShapedRequest {
  SweepRequest sweep;
  std::vector<Combination> density;  // [group]
  std::vector<Combination> tail;     // [group]
};
ShapedRequest make_request(const HawkesLikelihood& likelihood, std::span<const double> parameters,
                           math::Derivatives derivatives);

}  // namespace entente::signals
