// SPDX-License-Identifier: Apache-2.0
#include "engine/movers.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "engine/request_evidence.hpp"
#include "engine/signal_pull.hpp"
#include "explain/change.hpp"
#include "report/claims_json.hpp"

namespace entente::engine {
namespace {

using evidence::Observation;
using explain::ChangedItem;

constexpr std::size_t kGone = explain::kGone;

// Which claim of the later state each earlier one is, by its id.
std::vector<std::size_t> later_places(const KnownState& before, const KnownState& after) {
  std::unordered_map<ClaimId, std::size_t> places;
  for (std::size_t i = 0; i < after.request.claims.size(); ++i) {
    places.emplace(after.request.claims[i].id, i);
  }
  std::vector<std::size_t> later;
  later.reserve(before.request.claims.size());
  for (const Claim& claim : before.request.claims) {
    const auto found = places.find(claim.id);
    later.push_back(found == places.end() ? kGone : found->second);
  }
  return later;
}

// All that is asked of two states and the way between their claims.
class Comparison {
 public:
  Comparison(const KnownState& before, const KnownState& after)
      : before_(before),
        after_(after),
        later_place_(later_places(before, after)),
        earlier_place_(after.request.claims.size()) {
    for (std::size_t place = 0; place < later_place_.size(); ++place) {
      if (later_place_[place] != kGone) {
        earlier_place_[later_place_[place]] = place;
      }
    }
  }

  [[nodiscard]] const std::vector<std::size_t>& later_place() const { return later_place_; }

  [[nodiscard]] Mover mover_of(const ChangedItem& item) const {
    return item.now ? mover_of_later(item, after_.evidence.observations[*item.now])
                    : mover_of_gone(item, before_.evidence.observations[item.before.front()]);
  }

 private:
  [[nodiscard]] bool is_decided_on(std::size_t earlier, std::size_t later) const {
    const Claim& then = before_.request.claims[earlier];
    const Claim& now = after_.request.claims[later];
    return report::claim_to_json(then) != report::claim_to_json(now) ||
           origin_words_on(before_, then.id) != origin_words_on(after_, now.id);
  }

  static std::vector<std::pair<OriginAction, ClaimId>> origin_words_on(const KnownState& state, const ClaimId& claim) {
    std::vector<std::pair<OriginAction, ClaimId>> words;
    for (const OriginDecision& decision : state.request.hints.decisions) {
      if (decision.claim == claim || decision.other == claim) {
        words.emplace_back(decision.action, decision.other.value_or(ClaimId{}));
      }
    }
    return words;
  }

  [[nodiscard]] Mover mover_of_later(const ChangedItem& item, const Observation& observation) const {
    std::vector<std::size_t> fresh;
    std::vector<std::size_t> decided;
    for (const std::size_t place : observation.claims) {
      const std::optional<std::size_t> earlier = earlier_place_[place];
      if (!earlier) {
        fresh.push_back(place);
      } else if (is_decided_on(*earlier, place)) {
        decided.push_back(place);
      }
    }
    if (!decided.empty()) {
      return make(item, MoverKind::decided_on, after_, observation, decided);
    }
    if (!fresh.empty()) {
      return make(item, item.before.empty() ? MoverKind::added : MoverKind::grown, after_, observation, fresh);
    }
    return make(item, MoverKind::weighed_anew, after_, observation, observation.claims);
  }

  [[nodiscard]] Mover mover_of_gone(const ChangedItem& item, const Observation& observation) const {
    std::vector<std::size_t> decided;
    for (const std::size_t place : observation.claims) {
      if (later_place_[place] != kGone && is_decided_on(place, later_place_[place])) {
        decided.push_back(place);
      }
    }
    const bool is_decided = !decided.empty();
    Mover mover = make(item, is_decided ? MoverKind::decided_on : MoverKind::dropped, before_, observation,
                       is_decided ? decided : observation.claims);
    for (ShownClaim& shown : mover.claims) {
      shown.claim.status = status_now(shown.claim);
    }
    return mover;
  }

  [[nodiscard]] ClaimStatus status_now(const Claim& claim) const {
    const auto now = std::ranges::find(after_.request.claims, claim.id, &Claim::id);
    return now == after_.request.claims.end() ? claim.status : now->status;
  }

  static Mover make(const ChangedItem& item, MoverKind kind, const KnownState& state, const Observation& observation,
                    std::vector<std::size_t> shown) {
    Mover mover{.kind = kind,
                .share_logit = item.share_logit,
                .origin = state.evidence.origins[observation.origin].name,
                .is_driver = observation.proposition.kind == evidence::PropositionKind::driver,
                .claim_count = observation.claims.size()};
    mover.claims.reserve(shown.size());
    for (const std::size_t place : strongest_first(std::move(shown), state.request.claims)) {
      mover.claims.push_back(shown_claim(state.request, state.evidence, place));
    }
    return mover;
  }

  const KnownState& before_;
  const KnownState& after_;
  std::vector<std::size_t> later_place_;                   // [earlier claim]
  std::vector<std::optional<std::size_t>> earlier_place_;  // [later claim]
};

std::vector<Mover> movers_of(const explain::Change& change, const Comparison& comparison) {
  std::vector<Mover> movers;
  movers.reserve(change.items.size());
  for (const ChangedItem& item : change.items) {
    movers.push_back(comparison.mover_of(item));
  }
  return movers;
}

// The others over other months: beyond those that are known their last expected balance stays, and they say nothing.
infer::Surroundings moved(const infer::Surroundings& others, const PeriodAxis& from, const PeriodAxis& to) {
  infer::Surroundings result{.drive = others.drive, .balance = {}, .pull = {}, .passing = {}};
  for (std::size_t t = 0; t < to.size(); ++t) {
    const int place = to.month(t).number - from.first.number;
    const auto nearest = static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(from.size()) - 1));
    const bool is_inside = place >= 0 && nearest == static_cast<std::size_t>(place);
    if (!others.balance.empty()) {
      result.balance.push_back(others.balance[nearest]);
    }
    if (!others.passing.empty()) {
      result.passing.push_back(others.passing[nearest]);
    }
    if (!others.pull.empty()) {
      result.pull.push_back(is_inside ? others.pull[nearest] : PerLevel<double>{});
    }
  }
  return result;
}

// What is held of the others later on, with what event data said of the two before.
infer::Surroundings with_earlier_signals(const AssessmentRequest& after, const AssessmentRequest& before) {
  infer::Surroundings others = after.others;
  for (const SignalKind kind : kSignalKinds) {
    add_signals(others, after.signals, kind, {after.axis, -1.0});
    add_signals(others, before.signals, kind, {after.axis, 1.0});
  }
  return others;
}

std::size_t period_of(Month month, const PeriodAxis& axis) {
  return static_cast<std::size_t>(month.number - axis.first.number);
}

}  // namespace

KnownState known_state(AssessmentRequest request, const ActorRegistry& actors) {
  evidence::Evidence evidence = gather_evidence(request, actors);
  return {std::move(request), std::move(evidence)};
}

KnownState nothing_known(const AssessmentRequest& alike, const ActorRegistry& actors) {
  return known_state({.a = alike.a,
                      .b = alike.b,
                      .axis = alike.axis,
                      .as_of = alike.as_of,
                      .event_level = alike.event_level,
                      .sources = alike.sources},
                     actors);
}

Movement movement_between(const KnownState& before, const KnownState& after, const AskedMonths& asked,
                          const ActorRegistry& actors) {
  const model::Parameters parameters;
  const PeriodAxis& axis = after.request.axis;
  AssessmentRequest later_months = before.request;
  later_months.axis = axis;
  later_months.others = moved(before.request.others, before.request.axis, axis);
  const KnownState passed = known_state(std::move(later_months), actors);
  const Comparison comparison(passed, after);
  const explain::AskedEvent event{asked.level, period_of(asked.after, axis)};
  const explain::Change change = explain::explain_change({&passed.evidence, &after.evidence, &after.request.others},
                                                         comparison.later_place(), parameters, event);
  Movement movement{
      .log_odds_before = explain::log_odds_of(before.evidence, before.request.others, parameters,
                                              {asked.level, period_of(asked.before, before.request.axis)}),
      .log_odds_after = change.log_odds_after,
      .movers = movers_of(change, comparison)};
  const double log_odds_passed = explain::log_odds_of(passed.evidence, passed.request.others, parameters, event);
  movement.time_logit = log_odds_passed - movement.log_odds_before;
  const double log_odds_of_others =
      explain::log_odds_of(passed.evidence, with_earlier_signals(after.request, before.request), parameters, event);
  movement.others_logit = log_odds_of_others - log_odds_passed;
  movement.signals_logit = change.log_odds_before - log_odds_of_others;
  return movement;
}

}  // namespace entente::engine
