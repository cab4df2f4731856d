// SPDX-License-Identifier: Apache-2.0
#include "domain/watch.hpp"

#include <algorithm>

#include "domain/pair.hpp"

namespace entente {

std::string_view to_word(StandingAction action) { return action == StandingAction::add ? "add" : "remove"; }

std::optional<StandingAction> standing_action_from_word(std::string_view word) {
  for (const StandingAction action : {StandingAction::add, StandingAction::remove}) {
    if (to_word(action) == word) {
      return action;
    }
  }
  return std::nullopt;
}

std::string_view to_word(StandingState state) {
  switch (state) {
    case StandingState::first_look:
      return "first look";
    case StandingState::changed:
      return "changed";
    case StandingState::as_before:
      return "as before";
    case StandingState::unanswerable:
      break;
  }
  return "unanswerable";
}

std::vector<StandingQuestion> standing_questions(const std::vector<StandingWord>& words) {
  std::vector<StandingQuestion> standing;
  for (const StandingWord& word : words) {
    const auto found = std::ranges::find_if(standing, [&word](const StandingQuestion& each) {
      return each.level == word.level && make_pair_of(each.a, each.b) == make_pair_of(word.a, word.b);
    });
    if (word.action == StandingAction::remove) {
      if (found != standing.end()) {
        standing.erase(found);
      }
    } else if (found != standing.end()) {
      found->threshold = word.threshold;
    } else {
      standing.push_back({word.number, word.a, word.b, word.level, word.threshold, word.at_unix_seconds});
    }
  }
  return standing;
}

}  // namespace entente
