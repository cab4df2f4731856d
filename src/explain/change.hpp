// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/surroundings.hpp"
#include "model/parameters.hpp"

namespace entente::explain {

// An observation that was not as it is: new, gone, or with other members, words or weight.
struct ChangedItem {
  std::optional<std::size_t> now;   // place in the later evidence's observations; none where it is gone
  std::vector<std::size_t> before;  // places in the earlier evidence's observations; empty where it is new
  double share_logit = 0;           // its part of the change
};

// At least this level in this period.
struct AskedEvent {
  Level level = Level::tactical;
  std::size_t period = 0;
};

// How P(event) moved from one state of knowledge to the next, and which items moved it.
struct Change {
  double log_odds_before = 0;  // logit P(event)
  double log_odds_after = 0;
  double shift_logit = 0;          // the later less the earlier
  std::vector<ChangedItem> items;  // largest share of either sign first; shares sum to the shift
  double residual_logit = 0;
};

// The place of a claim that the later evidence no longer has.
inline constexpr std::size_t kGone = static_cast<std::size_t>(-1);

// Two states of one pair among the same others.
struct Knowledge {
  const evidence::Evidence* before = nullptr;
  const evidence::Evidence* after = nullptr;
  const infer::Surroundings* others = nullptr;  // null: the pair by itself
};

// log P(event) - log P(not event) given one state of the pair's evidence among others.
double log_odds_of(const evidence::Evidence& evidence, const infer::Surroundings& others,
                   const model::Parameters& parameters, const AskedEvent& event);

// Takes the straight path from the earlier evidence to the later one, both over the same periods, so that what stays as
// it was has no share, and the shares of the rest sum to the shift to 1e-9. `later_place` tells for each claim that the
// earlier evidence was given which claim of the later one it is, or kGone.
// Throws Failure(internal) where the periods differ or the event lies outside them, Failure(usage) for the lowest
// level.
Change explain_change(const Knowledge& knowledge, std::span<const std::size_t> later_place,
                      const model::Parameters& parameters, const AskedEvent& event);

}  // namespace entente::explain
