// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "domain/history.hpp"
#include "engine/assessment.hpp"
#include "evidence/observation.hpp"

namespace entente::engine {

// What was known of one pair at some time, and what it came to.
struct KnownState {
  AssessmentRequest request;
  evidence::Evidence evidence;  // over the request's months
};
KnownState known_state(AssessmentRequest request, const ActorRegistry& actors);

// Nothing known of these two, nor of others, over these months.
KnownState nothing_known(const AssessmentRequest& alike, const ActorRegistry& actors);

// At least a level, in the month that was asked of before, and in the one that is asked of after.
struct AskedMonths {
  Level level = Level::tactical;
  Month before;
  Month after;
};

// How an answer moved from one state to the next, in log odds: first the months pass, with nothing new known and the
// other pairs as they last were; then what is known of the other pairs changes; then what event data say of the two;
// then the pair's own items do, each with its share along the straight path between the two. The parts sum to the
// change.
struct Movement {
  double log_odds_before = 0;
  double log_odds_after = 0;
  double time_logit = 0;
  double others_logit = 0;
  double signals_logit = 0;
  std::vector<Mover> movers;
};
Movement movement_between(const KnownState& before, const KnownState& after, const AskedMonths& asked,
                          const ActorRegistry& actors);

}  // namespace entente::engine
