// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/system/gibbs.hpp"
#include "infer/system/source_learning.hpp"

namespace entente::infer {

// A source as its draws have it, and by how much an affirmation of it multiplies the odds: hit rate over false-alarm
// rate, of which nine tenths of the draws lie between `low` and `high`.
struct SampledSource {
  LearnedSource source;
  double ratio_low = 0;
  double ratio_high = 0;
};

struct SampledSources {
  std::vector<SampledSource> sources;  // by key
  Mixing mixing;                       // over sources, of bias and sensitivity
};

// Gibbs: in turn each pair's path of levels given the sources and the other pairs' paths (PathSampler), and each
// source's bias and sensitivity given all levels, from its normal posterior (SourceRegression). What
// expectation-maximisation takes as known as well as expected is drawn here, so that deviations hold the levels' own
// uncertainty. Levels are weighed by the rating's linear likelihood, sources by its full one, as in learn_sources. The
// same bytes for any number of threads. Preconditions: those of run_gibbs; `evidence` is of the system's pairs, in
// their order.
SampledSources sample_sources(std::span<const evidence::Evidence> evidence, const PairSystem& system,
                              const model::Parameters& parameters, const GibbsOptions& options);

}  // namespace entente::infer
