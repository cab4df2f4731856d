// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/history.hpp"

namespace entente {

enum class StandingAction : std::uint8_t { add, remove };
std::string_view to_word(StandingAction action);
std::optional<StandingAction> standing_action_from_word(std::string_view word);

// A person's word on a standing question. Older ones stay; see standing_questions().
struct StandingWord {
  std::int64_t number = 0;  // in the order of writing, from 1; given by the ledger
  StandingAction action = StandingAction::add;
  ActorId a;
  ActorId b;
  Level level = Level::tactical;
  double threshold = 0;  // of add: how far the probability must move to be reported
  std::int64_t at_unix_seconds = 0;
};

// A question that is asked again whenever the standing questions are looked at.
struct StandingQuestion {
  std::int64_t number = 0;  // of the word that first added it since it was last removed
  ActorId a;
  ActorId b;
  Level level = Level::tactical;
  double threshold = 0;
  std::int64_t added_unix_seconds = 0;
};

// What holds of a row of words, oldest first: the newest word on two organisations and a level. Adding a question again
// changes its threshold.
std::vector<StandingQuestion> standing_questions(const std::vector<StandingWord>& words);

// How a standing question was answered once.
struct StandingLook {
  std::int64_t question = 0;  // StandingQuestion::number
  std::int64_t entry = 0;     // the ledger's newest reading or decision that went in
  Date as_of{};
  double prob = 0;  // of the month of that day
  ProbabilityInterval interval;
  bool is_reported = false;  // the first look, or one that told of a change: what later ones are compared with
  std::string model_version;
  std::int64_t at_unix_seconds = 0;
};

// A standing question with the newest look at it, if there was one.
struct ListedQuestion {
  StandingQuestion question;
  std::string a_name;
  std::string b_name;
  std::optional<StandingLook> newest;
};

enum class StandingState : std::uint8_t { first_look, changed, as_before, unanswerable };
std::string_view to_word(StandingState state);

// What looking at one standing question found.
struct StandingAnswer {
  StandingQuestion question;
  std::string a_name;
  std::string b_name;
  StandingState state = StandingState::first_look;
  std::string problem;  // why it cannot be answered; empty otherwise
  StandingLook look;
  std::optional<StandingLook> before;  // what it is compared with
  double change_logit = 0;             // since then; the parts below sum to it
  double time_logit = 0;
  double others_logit = 0;
  double signals_logit = 0;
  double elsewhere_logit = 0;  // actors.csv, sources.csv or the model were changed
  std::vector<Mover> movers;
};

}  // namespace entente
