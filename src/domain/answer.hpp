// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/claim.hpp"
#include "domain/level.hpp"
#include "domain/pair_signals.hpp"
#include "domain/period.hpp"
#include "domain/source.hpp"

namespace entente {

struct ProbabilityInterval {
  double low_prob = 0;
  double high_prob = 0;
};

enum class AnalyticConfidence { low, moderate, high };
std::string_view to_word(AnalyticConfidence confidence);

// How far the evidence carries, apart from how likely the answer is. Never said in one sentence with a probability.
struct ConfidenceStatement {
  AnalyticConfidence grade = AnalyticConfidence::low;
  std::string sentence;
};

// One claim as shown beside an answer, with what a reader needs to judge it.
struct ShownClaim {
  Claim claim;
  std::string speaker_name;  // "the author (SOURCE NAME)", an actor's name, or "unnamed"
  std::string document_title;
  std::string publisher;
  std::string address;
  std::string licence;
  std::string published;  // ISO date, empty if unknown
  Stance stance = Stance::neutral;
  Grade grade = Grade::f;
};

// One observation (a family of claims with one origin) and what it does to the answer.
// share_logit: its part of logit P(event | evidence) - logit P(event), by the Aumann-Shapley path; shares sum to that
// shift.
struct Reason {
  std::string origin;  // who vouches for it, in words
  double share_logit = 0;
  double prob_without = 0;  // P(event) re-inferred without this item
  double weight = 1;        // tempering by partial dependence, 0 to 1
  bool is_driver = false;
  std::vector<ShownClaim> claims;  // the family, strongest wording first; never empty
};

// An organisation that both sides of a pair have a tie with, at its most probable level in the latest month.
struct ThirdActor {
  ActorId actor;
  std::string name;
  Level with_a = Level::none;
  Level with_b = Level::none;
  double balance = 0;  // product of the two expected signs: above 0 it draws the pair together
};

// What one kind of signal from event data did to the starting point, all months together.
struct SignalShare {
  SignalKind kind = SignalKind::fights;
  double observed = 0;
  double expected = 0;  // were the two independent of each other
  double share_logit = 0;
  std::vector<std::int64_t> events;  // numbers of the events behind it
  std::vector<std::int64_t> posts;   // numbers of the posts behind it
};

// What moves the starting point of a pair before its own evidence: other pairs, and what actors.csv tells.
struct NetworkPrior {
  double alone_event_prob = 0;           // what the model holds of any two that somebody asks about
  std::vector<ThirdActor> third_actors;  // largest balance first, whichever its sign
  std::vector<std::string> drivers;      // of actors.csv, in words
  std::vector<SignalShare> signals;      // of event data, taken in this order; their shares are part of the prior's
};

// The answer to "are A and B working together, at what level, since when, on whose word?"
struct Assessment {
  ActorId a;
  ActorId b;
  std::string a_name;
  std::string b_name;
  Date as_of{};
  PeriodAxis axis;
  std::vector<PerLevel<double>> prob;                   // [period], sums to 1
  std::vector<PerLevel<double>> at_least_prob;          // [period], P(level >= k); first is 1
  std::vector<PerLevel<ProbabilityInterval>> interval;  // [period], 90 % interval of at_least_prob
  PerLevel<double> prior_prob{};                        // of the latest period, with no evidence of the pair's own
  NetworkPrior network;                                 // how the other pairs come into that prior
  Level event_level = Level::tactical;                  // the reasons speak of "at least this level"
  double prior_event_prob = 0;
  double event_prob = 0;  // latest period
  std::size_t claim_count = 0;
  std::size_t origin_count = 0;
  std::size_t rejected_count = 0;
  std::size_t unreviewed_count = 0;
  bool has_enough_evidence = false;
  ConfidenceStatement confidence;
  std::vector<Reason> reasons_for;      // all of them, largest share first
  std::vector<Reason> reasons_against;  // all of them, largest negative share first
  std::vector<std::string> notes;       // diagnostics a reader must know
  std::uint64_t seed = 0;
  std::string model_version;
  std::string data_version;  // hash of the claims and decisions that went in
};

}  // namespace entente
