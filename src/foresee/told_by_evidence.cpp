// SPDX-License-Identifier: Apache-2.0
#include "foresee/told_by_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::foresee {

double reached_prob(const model::Chain& chain, infer::LogLikelihood log_likelihood, const MonthsAsked& months,
                    Level level) {
  const infer::Smoother& smoother = infer::default_smoother();
  const double log_evidence = smoother.smooth(chain, log_likelihood).log_evidence;
  for (std::size_t month = months.first; month <= months.last; ++month) {
    for (std::size_t each = index_of(level); each < kLevelCount; ++each) {
      log_likelihood[month][each] = -std::numeric_limits<double>::infinity();
    }
  }
  const double log_below = smoother.smooth(chain, log_likelihood).log_evidence;
  return std::clamp(-std::expm1(log_below - log_evidence), 0.0, 1.0);
}

}  // namespace entente::foresee
