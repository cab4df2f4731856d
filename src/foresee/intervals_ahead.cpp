// SPDX-License-Identifier: Apache-2.0
#include "foresee/intervals_ahead.hpp"

#include <algorithm>
#include <cmath>

#include "foresee/chain_ahead.hpp"
#include "infer/scaled_smoothing.hpp"
#include "math/logistic.hpp"

namespace entente::foresee {
namespace {

using Rows = std::vector<PerLevel<double>>;  // [month from 0 x level]

constexpr double kLowTail = 0.05;     // of a 90 % interval
constexpr double kLeastOdds = 1e-12;  // keeps log odds finite

struct DrawnRows {
  std::vector<Rows> at_least;  // [draw]
  std::vector<Rows> reached;
};

Rows at_least_ahead(const model::Chain& chain, std::size_t months) {
  Rows rows;
  for (const PerLevel<double>& prob : levels_ahead(chain, months)) {
    rows.push_back(infer::at_least(prob));
  }
  return rows;
}

DrawnRows draw_rows(const infer::DrawSetting& setting, const FieldAhead& field, const IntervalOptions& options) {
  DrawnRows drawn;
  for (std::size_t draw = 0; draw < options.draws; ++draw) {
    const infer::ParameterDraw at = infer::draw_parameters(setting, options.seed, draw);
    const model::Chain chain = chain_ahead(field, infer::filter_last(at.chain, at.log_likelihood), at.parameters);
    drawn.at_least.push_back(at_least_ahead(chain, field.months));
    drawn.reached.push_back(reached_ahead(chain, field.months));
  }
  return drawn;
}

double log_odds(double prob) { return math::logit(std::clamp(prob, kLeastOdds, 1 - kLeastOdds)); }

// The probability moved by the log odds between two others.
double moved(double prob, double from, double to) {
  return from == to ? prob : math::logistic(log_odds(prob) + log_odds(to) - log_odds(from));
}

// The 5 % and 95 % ranks of the draws, outward, moved to the estimate and widened to hold it.
ProbabilityInterval interval_of(std::vector<double> values, double central, double estimate) {
  if (values.empty()) {
    return {estimate, estimate};
  }
  std::ranges::sort(values);
  const auto low = static_cast<std::size_t>(std::floor(kLowTail * static_cast<double>(values.size() - 1)));
  const double low_prob = moved(values[low], central, estimate);
  const double high_prob = moved(values[values.size() - 1 - low], central, estimate);
  return {std::min(low_prob, estimate), std::max(high_prob, estimate)};
}

// Of one figure, under every draw.
std::vector<double> values_of(const std::vector<Rows>& drawn, std::size_t month, std::size_t level) {
  std::vector<double> values;
  values.reserve(drawn.size());
  for (const Rows& rows : drawn) {
    values.push_back(rows[month][level]);
  }
  return values;
}

std::vector<PerLevel<ProbabilityInterval>> intervals_of(const std::vector<Rows>& drawn, const Rows& central,
                                                        const Rows& estimate) {
  std::vector<PerLevel<ProbabilityInterval>> intervals(estimate.size());
  for (std::size_t month = 0; month < estimate.size(); ++month) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      intervals[month][level] =
          interval_of(values_of(drawn, month, level), central[month][level], estimate[month][level]);
    }
  }
  return intervals;
}

}  // namespace

OutlookIntervals intervals_ahead(const infer::DrawSetting& setting, const FieldAhead& field, const Outlook& outlook,
                                 const IntervalOptions& options) {
  const DrawnRows drawn = draw_rows(setting, field, options);
  const model::Chain chain = chain_ahead(field, outlook.prob.front(), *setting.parameters);
  return {intervals_of(drawn.at_least, at_least_ahead(chain, field.months), outlook.at_least_prob),
          intervals_of(drawn.reached, reached_ahead(chain, field.months), outlook.reached_prob)};
}

}  // namespace entente::foresee
