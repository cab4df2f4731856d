// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "infer/smoothing.hpp"

namespace entente::infer {

// P(level before, level after | everything), [from level x to level]; all of it sums to one.
using ExpectedMoves = model::TransitionMatrix;

// [step], one fewer than there are periods; exact, by a forward and a backward pass with scaled weights [Rabiner 1989,
// eq. 37]. Empty where the evidence is impossible. Throws as check_shapes does.
std::vector<ExpectedMoves> expected_moves(const model::Chain& chain, LogLikelihoodView log_likelihood);

}  // namespace entente::infer
