// SPDX-License-Identifier: Apache-2.0
#include "explain/event_path.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "infer/scaled_smoothing.hpp"
#include "math/quadrature.hpp"
#include "model/level_weights.hpp"

namespace entente::explain {
namespace {

constexpr std::size_t kFewestNodes = 4;
constexpr std::size_t kMostNodes = 256;
// Shares sum to the shift to this part of the shift; where shares cancel, to this much smaller part of their sizes.
constexpr double kRelativeTolerance = 1e-9;
constexpr double kCancellationTolerance = 1e-13;

// The posterior given that the event did, or did not, happen.
std::vector<PerLevel<double>> smooth_given(const EventPath& path, infer::LogLikelihood log_likelihood, bool happened) {
  for (const Level level : kLevels) {
    if ((level >= path.event) != happened) {
      log_likelihood[path.period][index_of(level)] = -std::numeric_limits<double>::infinity();
    }
  }
  return infer::smooth_scaled(path.chain, log_likelihood).prob;
}

infer::LogLikelihood point_at(const EventPath& path, double weight) {
  infer::LogLikelihood point = path.from;
  for (std::size_t t = 0; t < point.size(); ++t) {
    PerLevel<double> step = path.to[t];
    model::add_scaled(step, path.from[t], -1.0);
    model::add_scaled(point[t], step, weight);
  }
  return point;
}

Tilt tilt_at(const EventPath& path, double weight) {
  const infer::LogLikelihood point = point_at(path, weight);
  Tilt tilt = smooth_given(path, point, true);
  const std::vector<PerLevel<double>> without = smooth_given(path, point, false);
  for (std::size_t t = 0; t < tilt.size(); ++t) {
    model::add_scaled(tilt[t], without[t], -1.0);
  }
  return tilt;
}

// Shares are linear in the tilt, so that a node costs the same however many observations there are.
Tilt mean_tilt(const EventPath& path, std::size_t node_count) {
  Tilt mean(path.to.size(), PerLevel<double>{});
  for (const math::QuadratureNode& node : math::gauss_legendre(node_count)) {
    const Tilt tilt = tilt_at(path, node.position);
    for (std::size_t t = 0; t < mean.size(); ++t) {
      model::add_scaled(mean[t], tilt[t], node.weight);
    }
  }
  return mean;
}

}  // namespace

double share_of(const evidence::Observation& observation, const PerLevel<double>& item, const Tilt& tilt) {
  double share = 0;
  for (const evidence::PeriodWeight& part : observation.periods) {
    share += part.weight * model::dot(tilt[part.period], item);
  }
  return share;
}

PathResult integrate_path(const EventPath& path, double shift_logit,
                          const std::function<PathSums(const Tilt&)>& set_shares) {
  PathResult result;
  for (std::size_t count = kFewestNodes; count <= kMostNodes; count *= 2) {
    const PathSums sums = set_shares(mean_tilt(path, count));
    result = {shift_logit - sums.shares, count};
    const double tolerance = std::max(kRelativeTolerance * std::abs(shift_logit), kCancellationTolerance * sums.sizes);
    if (std::abs(result.residual_logit) <= tolerance) {
      break;
    }
  }
  return result;
}

}  // namespace entente::explain
