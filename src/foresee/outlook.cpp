// SPDX-License-Identifier: Apache-2.0
#include "foresee/outlook.hpp"

#include <algorithm>

#include "foresee/chain_ahead.hpp"
#include "infer/pair_inference.hpp"

namespace entente::foresee {
namespace {

using Rows = std::vector<PerLevel<double>>;  // [month from 0 x level]

struct Moved {
  Rows prob;
  Rows error;
};

// What drawing adds to the exact figures of the pair alone. Noise is kept from breaking laws: nothing leaves 0 and 1,
// nor rises with the level.
Moved moved_by_drawing(Rows exact, const std::vector<PerLevel<Tally>>& tallies, std::size_t paths) {
  Moved moved{std::move(exact), Rows(tallies.size())};
  for (std::size_t month = 1; month < tallies.size(); ++month) {
    for (std::size_t level = 1; level < kLevelCount; ++level) {
      const DrawnShift shift = shift_of(tallies[month][level], paths);
      const double ceiling = moved.prob[month][level - 1];
      moved.prob[month][level] = std::clamp(moved.prob[month][level] + shift.shift_prob, 0.0, ceiling);
      moved.error[month][level] = shift.error_prob;
    }
  }
  return moved;
}

// P(level >= k) as P(level).
PerLevel<double> parted(const PerLevel<double>& at_least_prob) {
  PerLevel<double> prob = at_least_prob;
  for (std::size_t level = 0; level + 1 < kLevelCount; ++level) {
    prob[level] -= at_least_prob[level + 1];
  }
  return prob;
}

// Reached by a month is at least reached by the month before, and at least so in the month itself.
void hold_in_time(Rows& reached, const Rows& at_least_prob) {
  for (std::size_t month = 1; month < reached.size(); ++month) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      reached[month][level] = std::max({reached[month][level], reached[month - 1][level], at_least_prob[month][level]});
    }
  }
}

}  // namespace

Outlook look_ahead(const SystemStart& start, const FieldAhead& field, const model::Parameters& parameters,
                   const PathOptions& options) {
  const PathTally tally = draw_paths(start, field, parameters, options);
  const model::Chain chain = chain_ahead(field, start.pairs[start.asked].prob, parameters);
  Rows exact;
  for (const PerLevel<double>& prob : levels_ahead(chain, options.months)) {
    exact.push_back(infer::at_least(prob));
  }
  Moved at_least = moved_by_drawing(std::move(exact), tally.at_least, tally.paths);
  Moved reached = moved_by_drawing(reached_ahead(chain, options.months), tally.reached, tally.paths);
  hold_in_time(reached.prob, at_least.prob);
  Outlook outlook{.prob = {chain.initial_prob},
                  .at_least_prob = std::move(at_least.prob),
                  .reached_prob = std::move(reached.prob),
                  .at_least_error = std::move(at_least.error),
                  .reached_error = std::move(reached.error),
                  .paths = tally.paths};
  for (std::size_t month = 1; month <= options.months; ++month) {
    outlook.prob.push_back(parted(outlook.at_least_prob[month]));
  }
  return outlook;
}

}  // namespace entente::foresee
