// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "domain/answer.hpp"
#include "domain/yardstick.hpp"
#include "engine/assessment.hpp"
#include "engine/open_project.hpp"
#include "engine/use_case.hpp"

namespace entente::engine {

// What assess, why and report ask: two organisations, the day as known on, the months, the level.
struct PairQuestion {
  ActorId a;
  ActorId b;
  Date as_of{};
  std::optional<Month>
      from;  // by default the month of the pair's earliest dated claim, within kLeastMonths and kMostMonths
  Month to;
  Level level = Level::tactical;
  Yardstick yardstick = Yardstick::icd203;
  bool is_replay = false;            // the day lies before today
  ledger::LedgerMoment moment = {};  // whose decisions: by default all that stand today, also those made after the day
};

// A and B, --as-of, --from, --to, --level, --yardstick: the same for every row that asks of a pair.
std::vector<OptionRow> pair_options();

// Two different actors by slug, name or alias. Throws Failure(actor_unknown, actor_ambiguous, pair_invalid).
std::pair<ActorId, ActorId> resolve_pair(const ActorRegistry& actors, const std::string& a, const std::string& b);

// Throws Failure(actor_unknown, actor_ambiguous, pair_invalid, date_invalid).
PairQuestion pair_question(const Request& request, const OpenProject& opened, Date today);

// Loads what was known of the pair on that day.
AssessmentRequest assessment_request(const PairQuestion& question, const OpenProject& opened);

// The months that the question asks of, where it names none by what these claims speak of.
PeriodAxis axis_of(const PairQuestion& question, std::span<const Claim> claims, const AssessmentRequest& known);

// Loads what was known of the pair on that day, and assesses it.
Assessment answer(const PairQuestion& question, const OpenProject& opened);

}  // namespace entente::engine
