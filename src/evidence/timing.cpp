// SPDX-License-Identifier: Apache-2.0
#include "evidence/timing.hpp"

#include <algorithm>

namespace entente::evidence {
namespace {

constexpr double kShareOfNow = 0.5;  // of an interval that is still open

// A stretch of months, both ends included, that shares a total weight alike.
struct Stretch {
  int first = 0;
  int last = 0;
  double total = 1;
};

std::vector<Stretch> stretches_of_interval(const DateRange& range, int said) {
  const int last = range.last ? month_of(*range.last).number : said;
  const int first = range.first ? month_of(*range.first).number : last - kPastMonths + 1;
  if (range.last) {
    return {{std::min(first, last), last, 1}};
  }
  if (first >= said) {
    return {{first, first, 1}};
  }
  return {{first, said, 1 - kShareOfNow}, {said, said, kShareOfNow}};
}

std::vector<Stretch> stretches_of(const Claim& claim, int said) {
  switch (claim.when.kind) {
    case TimeKind::interval:
      return stretches_of_interval(claim.when.range, said);
    case TimeKind::future:
      return {{said, said + kFutureMonths - 1, 1}};
    case TimeKind::past:
      // A past tie is a reason for one today; only its own code speaks of the past itself.
      return claim.relation == Relation::past_cooperation ? std::vector<Stretch>{{said, said, 1}}
                                                          : std::vector<Stretch>{{said - kPastMonths, said - 1, 1}};
    case TimeKind::not_stated:
      break;
  }
  return claim.relation == Relation::past_talks_with_state ? std::vector<Stretch>{{said - kPastMonths, said - 1, 1}}
                                                           : std::vector<Stretch>{{said, said, 1}};
}

void append(std::vector<PeriodWeight>& weights, const Stretch& stretch, const PeriodAxis& axis) {
  const double each = stretch.total / static_cast<double>(stretch.last - stretch.first + 1);
  const int first = std::max(stretch.first, axis.first.number);
  const int last = std::min(stretch.last, axis.last.number);
  for (int month = first; month <= last; ++month) {
    const auto period = static_cast<std::size_t>(month - axis.first.number);
    if (!weights.empty() && weights.back().period == period) {
      weights.back().weight += each;
    } else {
      weights.push_back({period, each});
    }
  }
}

}  // namespace

Date known_on(const Document& document) { return document.metadata.published.value_or(document.added); }

std::vector<PeriodWeight> period_weights(const Claim& claim, Date known_on, const PeriodAxis& axis) {
  std::vector<PeriodWeight> weights;
  for (const Stretch& stretch : stretches_of(claim, month_of(known_on).number)) {
    append(weights, stretch, axis);
  }
  return weights;
}

}  // namespace entente::evidence
