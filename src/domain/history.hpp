// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/answer.hpp"

namespace entente {

// What happened to an item, that it moved an answer.
enum class MoverKind : std::uint8_t {
  added,         // it was not there before
  grown,         // further claims of the same origin joined it
  decided_on,    // a person decided on one of its claims
  weighed_anew,  // the same claims count otherwise: stances became known, others stand beside it, families joined
  dropped,       // its claims are no longer made
};
std::string_view to_word(MoverKind kind);

// One observation (a family of claims with one origin) and its part of a change.
struct Mover {
  MoverKind kind = MoverKind::added;
  double share_logit = 0;
  std::string origin;  // who vouches for it, in words
  bool is_driver = false;
  std::size_t claim_count = 0;     // of the family
  std::vector<ShownClaim> claims;  // that are new or decided on, else all; strongest wording first; never empty
};

// How the answer stood once everything up to a day was known, and what moved it there.
struct HistoryStep {
  Date first_day{};  // of the days that are one step
  Date known_by{};   // the last of them
  Month month;       // that the answer is about
  double prob = 0;   // P(at least the level in that month | known by that day)
  ProbabilityInterval interval;
  std::optional<double> prob_now;  // of the same month and level, given all that is known now
  double change_logit = 0;         // since the step before; of the first step, since the prior
  double time_logit = 0;           // the part of it that months passing brings, with nothing new known
  double others_logit = 0;    // the part that what is known of other pairs brings, and of the first step actors.csv
  double signals_logit = 0;   // the part that event data and posts of the two bring
  std::vector<Mover> movers;  // largest share of either sign first; with the parts above they sum to change_logit
  std::size_t new_claim_count = 0;
  std::size_t claim_count = 0;   // known by then
  std::size_t origin_count = 0;  // known by then
};

enum class HistoryGrain : std::uint8_t { day, month, quarter, year };
std::string_view to_word(HistoryGrain grain);

// How the answer on one pair moved as knowledge grew.
struct AnswerHistory {
  ActorId a;
  ActorId b;
  std::string a_name;
  std::string b_name;
  Level level = Level::tactical;
  Date as_of{};             // the day whose knowledge is "now"
  std::optional<Month> of;  // the one month that all steps are about; else each is about its own
  HistoryGrain grain = HistoryGrain::day;
  std::size_t day_count = 0;  // days on which something became known
  double prior_prob = 0;
  std::vector<HistoryStep> steps;  // by day
  std::uint64_t seed = 0;
  std::string model_version;
  std::string data_version;
};

}  // namespace entente
