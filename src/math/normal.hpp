// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace entente::math {

// P(X <= x) for a standard normal X.
double normal_cdf(double x);

// The x with normal_cdf(x) = prob, for 0 < prob < 1; relative error below 1e-15 [Wichura 1988, algorithm AS 241].
// 0 and 1 give minus and plus infinity.
double normal_quantile(double prob);

}  // namespace entente::math
