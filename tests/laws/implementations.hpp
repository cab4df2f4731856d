// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "engine/assessment.hpp"
#include "evidence/observation.hpp"
#include "infer/pair_inference.hpp"

namespace entente::testing {

// The draws behind the intervals; most laws are about the estimate and need none.
struct Draws {
  std::size_t count = 0;
  std::uint64_t seed = 1;
};

// One way from evidence to a posterior. Another one joins the laws by a line in implementations.cpp.
struct Implementation {
  std::string name;
  std::function<infer::PairPosterior(const evidence::Evidence&, const Draws&)> infer;
};

// How a failing law names the implementation.
inline std::ostream& operator<<(std::ostream& out, const Implementation& implementation) {
  return out << implementation.name;
}

std::vector<Implementation> implementations();

evidence::Evidence gather(const engine::AssessmentRequest& request);

// The suite that every implementation passes.
class Laws : public ::testing::TestWithParam<Implementation> {
 protected:
  static infer::PairPosterior infer(const engine::AssessmentRequest& request, const Draws& draws = {}) {
    return GetParam().infer(gather(request), draws);
  }
  static double event_prob(const engine::AssessmentRequest& request, Level level = Level::tactical) {
    return infer(request).at_least_prob.back()[index_of(level)];
  }
};

// Calls check(period, level) for every cell of a posterior.
template <class Check>
void for_each_cell(const infer::PairPosterior& posterior, const Check& check) {
  for (std::size_t cell = 0; cell < posterior.prob.size() * kLevelCount; ++cell) {
    check(cell / kLevelCount, cell % kLevelCount);
  }
}

// A drawn-at-random request of many claims: all relations, speakers, hedges and times.
engine::AssessmentRequest random_world(std::uint64_t seed, std::size_t claims);

}  // namespace entente::testing
