// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace entente::math {

// The least share of false discoveries at which each test would still be one [Benjamini Hochberg 1995]: [test], as p.
// Monotone in p and never below it.
std::vector<double> false_discovery_shares(const std::vector<double>& p_prob);

// P(2 log likelihood ratio >= statistic) where a parameter on its bound is left out: a fair mixture of nought and of a
// chi-squared with one degree of freedom [Self Liang 1987, case 5]. 1 for a statistic that is not above nought.
double boundary_p_prob(double statistic);

}  // namespace entente::math
