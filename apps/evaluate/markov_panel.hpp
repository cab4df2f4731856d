// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "infer/smoothing.hpp"

namespace entente::evaluate {

// People seen now and then whose state moves in continuous time: the multi-state models of [Jackson 2011]. Three living
// states that may be misread, and death, which is known to the day.
inline constexpr std::size_t kPanelStates = 4;
inline constexpr std::size_t kDead = 3;
using PanelMatrix = std::array<std::array<double, kPanelStates>, kPanelStates>;  // rows = from, columns = to

struct Visit {
  double years = 0;
  std::size_t state = 0;  // from 0
};
using Panel = std::map<std::string, std::vector<Visit>>;  // by subject, in order of time

// A CSV file with the columns PTNUM, years and state (1 to 4). Throws Failure with file and row for a state that is
// none, no finite time, a visit before the one above it, or a row after a death.
Panel read_panel(const std::filesystem::path& file);

// exp(rates * years), rates a year with rows that sum to nil: power series of a small part, then squared.
PanelMatrix exponential(const PanelMatrix& rates, double years);

// States as they are read: q is the rate a year from one state to another.
struct ObservedModel {
  double q12, q14, q21, q23, q24, q32, q34;
};
// -2 log likelihood given each first visit: a pair of visits brings log [exp(Q t)]_rq, a death the log of the sum over
// living states k of [exp(Q t)]_rk Q_k4.
double minus_two_log_likelihood(const ObservedModel& model, const Panel& panel);

// True states only get worse; e is the probability of reading one as another. The first visit is not misread.
struct MisreadModel {
  double q12, q14, q23, q24, q34, e12, e21, e23, e32;
};
// The hidden chain of one subject, smoothed; the states are the first levels.
infer::Posterior smooth_subject(const infer::Smoother& smoother, const MisreadModel& model,
                                const std::vector<Visit>& visits);
double minus_two_log_likelihood(const MisreadModel& model, const Panel& panel, const infer::Smoother& smoother);

}  // namespace entente::evaluate
