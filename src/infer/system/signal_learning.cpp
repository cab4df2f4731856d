// SPDX-License-Identifier: Apache-2.0
#include "infer/system/signal_learning.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "math/bounded_maximum.hpp"
#include "model/signal_counts.hpp"

namespace entente::infer {
namespace {

constexpr double kSupposed = 1;
constexpr double kDeviation = 0.5;  // two thirds of the prior lie between half and one and a half times as supposed
constexpr double kMostStrength = 5;
constexpr double kStep = 1e-3;  // of the differences that derivatives are taken by

double log_posterior(SignalKind kind, std::span<const SignalMonth> months, double strength) {
  const double away = (strength - kSupposed) / kDeviation;
  double sum = -away * away / 2;
  for (const SignalMonth& month : months) {
    const PerLevel<double> log_likelihood =
        model::signal_log_likelihood(kind, month.observed, month.expected, strength);
    const double top = *std::ranges::max_element(log_likelihood);
    double mixture = 0;
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      mixture += month.level_prob[level] * std::exp(log_likelihood[level] - top);
    }
    sum += top + std::log(mixture);
  }
  return sum;
}

}  // namespace

LearnedParameter learn_signal_strength(SignalKind kind, std::span<const SignalMonth> months) {
  const auto evaluate = [&](std::span<const double> point, math::Derivatives) {
    const double below = log_posterior(kind, months, point[0] - kStep);
    const double here = log_posterior(kind, months, point[0]);
    const double above = log_posterior(kind, months, point[0] + kStep);
    math::Evaluation evaluation{here, {(above - below) / (2 * kStep)}, math::SymmetricMatrix(1)};
    evaluation.information.at(0, 0) = -(above - 2 * here + below) / (kStep * kStep);
    return evaluation;
  };
  const math::Maximum found =
      math::maximise({.evaluate = evaluate, .lower = {0}, .upper = {kMostStrength}}, {kSupposed});
  const double information = found.at_point.information.at(0, 0);
  return {.name = "signal " + std::string(to_word(kind)),
          .starting = kSupposed,
          .prior_deviation = kDeviation,
          .learned = found.point[0],
          .deviation = information > 0 ? 1 / std::sqrt(information) : kDeviation};
}

}  // namespace entente::infer
