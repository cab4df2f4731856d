// SPDX-License-Identifier: Apache-2.0
#include "foresee/chain_ahead.hpp"

#include <algorithm>

#include "infer/smoothing.hpp"
#include "model/level_weights.hpp"

namespace entente::foresee {
namespace {

// P(reached k) alone: what comes to k or above is taken out of the chain, and counted.
std::vector<double> reached_one(const model::Chain& chain, std::size_t level, std::size_t months) {
  std::vector<double> reached(months + 1, 0.0);
  PerLevel<double> not_yet = chain.initial_prob;
  for (std::size_t month = 1; month <= months; ++month) {
    not_yet = model::step_forward(not_yet, infer::transition_at(chain, month - 1));
    double arrived = 0;
    for (std::size_t each = level; each < kLevelCount; ++each) {
      arrived += not_yet[each];
      not_yet[each] = 0;
    }
    reached[month] = std::min(1.0, reached[month - 1] + arrived);
  }
  return reached;
}

}  // namespace

std::vector<PerLevel<double>> levels_ahead(const model::Chain& chain, std::size_t months) {
  std::vector<PerLevel<double>> prob{chain.initial_prob};
  for (std::size_t month = 1; month <= months; ++month) {
    prob.push_back(model::step_forward(prob.back(), infer::transition_at(chain, month - 1)));
  }
  return prob;
}

std::vector<PerLevel<double>> reached_ahead(const model::Chain& chain, std::size_t months) {
  std::vector<PerLevel<double>> reached(months + 1);
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    const std::vector<double> of_level = reached_one(chain, level, months);
    for (std::size_t month = 0; month <= months; ++month) {
      reached[month][level] = of_level[month];
    }
  }
  return reached;
}

std::vector<double> holds_ahead(const model::Chain& chain, Level level, std::size_t months) {
  std::vector<double> holds{1.0};
  for (std::size_t month = 1; month <= months; ++month) {
    holds.push_back(holds.back() * infer::transition_at(chain, month - 1)[index_of(level)][index_of(level)]);
  }
  return holds;
}

std::optional<std::size_t> month_of_end(const std::vector<double>& holds, double prob) {
  const auto found = std::ranges::find_if(holds, [prob](double held) { return 1 - held >= prob; });
  return found == holds.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - holds.begin()));
}

}  // namespace entente::foresee
