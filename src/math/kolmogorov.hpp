// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace entente::math {

// The largest distance between the empirical distribution of values in [0, 1] and the uniform one; 0 for no values.
double kolmogorov_statistic(std::vector<double> values);

// P(statistic >= what was found) if the values are uniform and independent: exact for up to 100 values
// [Marsaglia Tsang Wang 2003], else the limit with Stephens's correction [Stephens 1970].
double kolmogorov_p_prob(double statistic, std::size_t count);

}  // namespace entente::math
