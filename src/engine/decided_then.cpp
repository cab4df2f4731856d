// SPDX-License-Identifier: Apache-2.0
#include "engine/decided_then.hpp"

#include <chrono>
#include <utility>

#include "engine/merged_actors.hpp"
#include "engine/pair_question.hpp"

namespace entente::engine {

OpenProject as_decided(OpenProject opened, const ledger::LedgerMoment& moment) {
  if (!moment.decided_by) {
    return opened;
  }
  const auto end = std::chrono::sys_seconds(*moment.decided_by + std::chrono::days{1}).time_since_epoch().count();
  std::vector<ActorMerge> words = opened.ledger.actor_merges();
  std::erase_if(words, [end](const ActorMerge& word) { return word.at_unix_seconds >= end; });
  StandingMerges merges(words);
  if (merges.each() != opened.merges.each()) {
    opened.actors = merged_registry(load_actors(opened.project).registry, merges);
    opened.sources = merged_sources(load_sources(opened.project), merges);
    opened.merges = std::move(merges);
  }
  return opened;
}

OpenProject open_as_asked(const Request& request, Context& context) {
  const ledger::LedgerMoment moment = decisions_asked(request, as_of_date(request, today(context)));
  return as_decided(open_project(context), moment);
}

}  // namespace entente::engine
