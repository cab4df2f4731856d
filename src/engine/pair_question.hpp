// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "domain/answer.hpp"
#include "domain/yardstick.hpp"
#include "engine/assessment.hpp"
#include "engine/open_project.hpp"
#include "engine/use_case.hpp"
#include "engine/whole_system.hpp"

namespace entente::engine {

// What assess, why and report ask: two organisations, the day as known on, the months, the level.
struct PairQuestion {
  ActorId a;
  ActorId b;
  Date as_of{};
  std::optional<Month> from;  // by default the month of the pair's earliest dated claim, 24 to 240 months back
  Month to;
  Level level = Level::tactical;
  Yardstick yardstick = Yardstick::icd203;
  bool uses_events = true;           // what event data say of the two counts
  bool is_replay = false;            // the day lies before today
  ledger::LedgerMoment moment = {};  // whose decisions: by default all that stand today, also those made after the day
};

// --as-of as a day: "2022-05" is its last day, or today where that is still to come; today where it is left out. Throws
// Failure(date_invalid).
Date as_of_date(const Request& request, Date today);
// --decisions: those of the day as known on, or of today.
ledger::LedgerMoment decisions_asked(const Request& request, Date as_of);
OptionRow decisions_option();
// --level; tactical where it is left out.
Level level_asked(const Request& request);

// A and B, --as-of, --from, --to, --level, --yardstick: the same for every row that asks of a pair.
std::vector<OptionRow> pair_options();

// Two different actors by slug, name or alias. Throws Failure(actor_unknown, actor_ambiguous, pair_invalid).
std::pair<ActorId, ActorId> resolve_pair(const ActorRegistry& actors, const std::string& a, const std::string& b);

// Throws Failure(actor_unknown, actor_ambiguous, pair_invalid, date_invalid).
PairQuestion pair_question(const Request& request, const OpenProject& opened, Date today);

// All claims that a question rests on, with events and posts unless it leaves them out.
KnownClaims known_for(const PairQuestion& question, const OpenProject& opened);
// Loads what was known on that day, and assesses the pair among all others.
Assessment answer(const PairQuestion& question, const OpenProject& opened);
// What that assessment is made from.
AssessmentRequest pair_request(const PairQuestion& question, const OpenProject& opened);
// Both at once: the other pairs are inferred once.
struct PairAnswer {
  AssessmentRequest request;
  Assessment assessment;
};
PairAnswer answer_with_request(const PairQuestion& question, const OpenProject& opened);
// The same from claims at hand, with the pair's drivers changed.
Assessment answer_known(const KnownClaims& known, const PairQuestion& question, const OpenProject& opened,
                        const DriverChanges& changes = {});
// The pair's claims and what the others say of it, ready to be assessed; the pair must be held.
AssessmentRequest request_among(const WholeSystem& whole, const KnownClaims& known, const PairQuestion& question,
                                const OpenProject& opened);
// The same where the others are inferred already; the pair must be held.
Assessment answer_among(const WholeSystem& whole, const KnownClaims& known, const PairQuestion& question,
                        const OpenProject& opened);

}  // namespace entente::engine
