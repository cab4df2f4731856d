// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/log.hpp"
#include "engine/coupling.hpp"

namespace entente::engine {

// make_coupling() for every two organisations of which each has events or posts enough, and the false discoveries of
// all tests held down together [Benjamini Hochberg 1995]. `question.a` and `b` play no part. Cost: of each pair's fits.
AllCouplings make_all_couplings(const CouplingQuestion& question, const OpenProject& opened, Log& log);

}  // namespace entente::engine
