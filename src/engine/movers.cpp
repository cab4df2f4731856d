// SPDX-License-Identifier: Apache-2.0
#include "engine/movers.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/request_evidence.hpp"
#include "report/claims_json.hpp"

namespace entente::engine {
namespace {

using evidence::Observation;
using explain::ChangedItem;

// All that is asked of two states and the way between their claims.
class Comparison {
 public:
  Comparison(const KnownState& before, const KnownState& after, std::span<const std::size_t> later_place)
      : before_(before), after_(after), later_place_(later_place), earlier_place_(after.request->claims.size()) {
    for (std::size_t place = 0; place < later_place.size(); ++place) {
      if (later_place[place] != explain::kGone && was_known(place)) {
        earlier_place_[later_place[place]] = place;
      }
    }
  }

  [[nodiscard]] Mover mover_of(const ChangedItem& item) const {
    return item.now ? mover_of_later(item, after_.evidence->observations[*item.now])
                    : mover_of_gone(item, before_.evidence->observations[item.before.front()]);
  }

 private:
  // Claims that became known only later are given to both states where these share a request.
  [[nodiscard]] bool was_known(std::size_t place) const {
    return before_.evidence->claim_facts[place].is_used ||
           before_.request->claims[place].status == ClaimStatus::rejected;
  }

  [[nodiscard]] bool is_decided_on(std::size_t earlier, std::size_t later) const {
    const Claim& then = before_.request->claims[earlier];
    const Claim& now = after_.request->claims[later];
    return &then != &now && (report::claim_to_json(then) != report::claim_to_json(now) ||
                             origin_word_on(before_, then.id) != origin_word_on(after_, now.id));
  }

  static std::vector<std::pair<OriginAction, ClaimId>> origin_word_on(const KnownState& state, const ClaimId& claim) {
    std::vector<std::pair<OriginAction, ClaimId>> words;
    for (const OriginDecision& decision : state.request->hints.decisions) {
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
      if (later_place_[place] != explain::kGone && is_decided_on(place, later_place_[place])) {
        decided.push_back(place);
      }
    }
    const bool is_decided = !decided.empty();
    return make(item, is_decided ? MoverKind::decided_on : MoverKind::dropped, before_, observation,
                is_decided ? decided : observation.claims);
  }

  static Mover make(const ChangedItem& item, MoverKind kind, const KnownState& state, const Observation& observation,
                    std::vector<std::size_t> shown) {
    Mover mover{.kind = kind,
                .share_logit = item.share_logit,
                .origin = state.evidence->origins[observation.origin].name,
                .is_driver = observation.proposition.kind == evidence::PropositionKind::driver,
                .claim_count = observation.claims.size()};
    mover.claims.reserve(shown.size());
    for (const std::size_t place : strongest_first(std::move(shown), state.request->claims)) {
      mover.claims.push_back(shown_claim(*state.request, *state.evidence, place));
    }
    return mover;
  }

  const KnownState& before_;
  const KnownState& after_;
  std::span<const std::size_t> later_place_;
  std::vector<std::optional<std::size_t>> earlier_place_;  // [later claim]
};

}  // namespace

std::vector<Mover> movers_of(const explain::Change& change, const KnownState& before, const KnownState& after,
                             std::span<const std::size_t> later_place) {
  const Comparison comparison(before, after, later_place);
  std::vector<Mover> movers;
  for (const ChangedItem& item : change.items) {
    movers.push_back(comparison.mover_of(item));
  }
  return movers;
}

}  // namespace entente::engine
