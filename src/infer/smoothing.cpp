// SPDX-License-Identifier: Apache-2.0
#include "infer/smoothing.hpp"

#include <array>

#include "base/error.hpp"
#include "infer/log_smoothing.hpp"
#include "infer/scaled_smoothing.hpp"

namespace entente::infer {
namespace {

constexpr std::array kSmoothers{
    Smoother{"scaled", "forward and backward pass in scaled probabilities", &smooth_scaled},
    Smoother{"log", "forward and backward pass in log space, the reference", &smooth_in_log_space},
};

}  // namespace

std::span<const Smoother> smoothers() { return kSmoothers; }
const Smoother& default_smoother() { return kSmoothers.front(); }

void check_shapes(const model::Chain& chain, LogLikelihoodView log_likelihood) {
  const std::size_t steps = chain.transition_prob.size();
  if (log_likelihood.empty() || (steps != 1 && steps + 1 != log_likelihood.size())) {
    throw Failure(
        {ErrorCode::internal, "smoothing",
         std::to_string(log_likelihood.size()) + " periods do not fit " + std::to_string(steps) + " transitions",
         "Report this as a defect"});
  }
}

const model::TransitionMatrix& transition_at(const model::Chain& chain, std::size_t step) {
  return chain.transition_prob.size() == 1 ? chain.transition_prob.front() : chain.transition_prob[step];
}

}  // namespace entente::infer
