// SPDX-License-Identifier: Apache-2.0
#include "explain/change.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/stably_sorted.hpp"
#include "explain/contributions.hpp"
#include "explain/event_path.hpp"
#include "infer/likelihood.hpp"
#include "infer/scaled_smoothing.hpp"

namespace entente::explain {
namespace {

using evidence::Evidence;
using Items = std::vector<PerLevel<double>>;

void check(const Evidence& before, const Evidence& after, const AskedEvent& event) {
  if (before.period_count != after.period_count || event.period >= after.period_count) {
    throw Failure({ErrorCode::internal, "change", "the two states and the event run over different months",
                   "Report this as a defect"});
  }
  if (event.level == Level::hostile) {
    throw Failure({ErrorCode::usage, "level", "\"at least hostile\" is always so and never changes",
                   "Choose a level from none to strategic"});
  }
}

// Later observations by the claims that are in them.
std::unordered_map<std::size_t, std::size_t> places_of_claims(const Evidence& evidence) {
  std::unordered_map<std::size_t, std::size_t> places;
  for (std::size_t i = 0; i < evidence.observations.size(); ++i) {
    for (const std::size_t claim : evidence.observations[i].claims) {
      places.emplace(claim, i);
    }
  }
  return places;
}

// Each later observation with the earlier ones that went into it, each of which is known by the first of its claims
// that is still there; then those that are gone.
std::vector<ChangedItem> match(const Evidence& before, const Evidence& after,
                               std::span<const std::size_t> later_place) {
  std::vector<ChangedItem> items(after.observations.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].now = i;
  }
  const auto places = places_of_claims(after);
  for (std::size_t j = 0; j < before.observations.size(); ++j) {
    auto found = places.end();
    for (const std::size_t claim : before.observations[j].claims) {
      found = found == places.end() && later_place[claim] != kGone ? places.find(later_place[claim]) : found;
    }
    if (found == places.end()) {
      items.push_back({std::nullopt, {j}, 0});
    } else {
      items[found->second].before.push_back(j);
    }
  }
  return items;
}

double log_odds_at(const model::Chain& chain, const infer::LogLikelihood& log_likelihood, const AskedEvent& event) {
  return event_log_odds(infer::smooth_scaled(chain, log_likelihood).prob[event.period], event.level);
}

struct State {
  const Evidence* evidence;
  Items items;
  double share(std::size_t place, const Tilt& tilt) const {
    return share_of(evidence->observations[place], items[place], tilt);
  }
};

PathSums set_shares(const State& before, const State& after, const Tilt& tilt, std::vector<ChangedItem>& items) {
  PathSums sums;
  for (ChangedItem& item : items) {
    item.share_logit = item.now ? after.share(*item.now, tilt) : 0.0;
    for (const std::size_t earlier : item.before) {
      item.share_logit -= before.share(earlier, tilt);
    }
    sums.shares += item.share_logit;
    sums.sizes += std::abs(item.share_logit);
  }
  return sums;
}

}  // namespace

double log_odds_of(const Evidence& evidence, const infer::Surroundings& others, const model::Parameters& parameters,
                   const AskedEvent& event) {
  check(evidence, evidence, event);
  infer::LogLikelihood total = infer::pull_of(others, evidence.period_count);
  infer::add_to(total, infer::total_log_likelihood(evidence, infer::observation_log_likelihoods(evidence, parameters)));
  return log_odds_at(infer::chain_in(others, parameters), total, event);
}

Change explain_change(const Knowledge& knowledge, std::span<const std::size_t> later_place,
                      const model::Parameters& parameters, const AskedEvent& event) {
  const Evidence& before = *knowledge.before;
  const Evidence& after = *knowledge.after;
  check(before, after, event);
  const infer::Surroundings nobody;
  const infer::Surroundings& others = knowledge.others == nullptr ? nobody : *knowledge.others;
  const State from{&before, infer::observation_log_likelihoods(before, parameters)};
  const State to{&after, infer::observation_log_likelihoods(after, parameters)};
  const infer::LogLikelihood pull = infer::pull_of(others, after.period_count);
  EventPath path{infer::chain_in(others, parameters), infer::total_log_likelihood(before, from.items),
                 infer::total_log_likelihood(after, to.items), event.level, event.period};
  infer::add_to(path.from, pull);
  infer::add_to(path.to, pull);
  Change change{.log_odds_before = log_odds_at(path.chain, path.from, event),
                .log_odds_after = log_odds_at(path.chain, path.to, event),
                .items = match(before, after, later_place)};
  change.shift_logit = change.log_odds_after - change.log_odds_before;
  change.residual_logit = integrate_path(path, change.shift_logit, [&](const Tilt& tilt) {
                            return set_shares(from, to, tilt, change.items);
                          }).residual_logit;
  std::erase_if(change.items, [](const ChangedItem& item) { return item.share_logit == 0; });
  change.items =
      stably_sorted(std::move(change.items), [](const ChangedItem& item) { return -std::abs(item.share_logit); });
  return change;
}

}  // namespace entente::explain
