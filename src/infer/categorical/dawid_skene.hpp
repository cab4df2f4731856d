// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infer/categorical/answers.hpp"

namespace entente::infer {

struct FitOptions {
  double tolerance = 1e-12;  // of the log-likelihood, relative, from one accelerated step to the next
  std::size_t max_rounds = 5000;
};

// Maximum likelihood by expectation-maximisation [Dawid Skene 1979], started from the shares of the answers and
// accelerated by squared extrapolation [Varadhan Roland 2008, SqS3]. The likelihood never falls; the optimum is a local
// one. Cost: answers x values a round.
CategoricalFit fit_dawid_skene(const Answers& answers, const FitOptions& options = {});

}  // namespace entente::infer
