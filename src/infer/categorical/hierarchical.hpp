// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infer/categorical/answers.hpp"

namespace entente::infer {

struct HierarchicalOptions {
  double tolerance = 1e-7;  // largest change of a probability from one round to the next
  std::size_t max_rounds = 1000;
};

// The Dawid-Skene model with sources that resemble each other: each source's answers to a true value are multinomial
// with a Dirichlet prior of that value, shared by all sources and learned from them, so that a source seen twice is
// read by its fellows and a source seen often by its own record. Variational Bayes [Kim Ghahramani 2012, as the model;
// Beal 2003 for the bound], priors by Minka's fixed point [Minka 2000, eq. 55]. log_likelihood is taken at the
// posterior means.
CategoricalFit fit_hierarchical(const Answers& answers, const HierarchicalOptions& options = {});

}  // namespace entente::infer
