// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace entente::math {

// The derivative of log Gamma, for x > 0 [Abramowitz Stegun 1964, eqs. 6.3.5 and 6.3.18]. Relative error below 1e-12
// away from its zero at 1.4616.
double digamma(double x);

}  // namespace entente::math
