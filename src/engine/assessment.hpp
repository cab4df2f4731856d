// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/answer.hpp"
#include "domain/document.hpp"
#include "domain/origin.hpp"
#include "domain/pair.hpp"
#include "domain/pair_signals.hpp"
#include "domain/source.hpp"
#include "infer/surroundings.hpp"

namespace entente::engine {

// Everything an assessment rests on, as plain values: no ledger, no files.
struct AssessmentRequest {
  ActorId a;
  ActorId b;
  PeriodAxis axis;
  Date as_of{};
  Level event_level = Level::tactical;
  std::vector<Claim> claims;                 // of the pair, all statuses; rejected ones are counted and left out
  std::vector<Claim> surroundings;           // of speakers with either side, to tell their stance
  std::map<DocumentId, Document> documents;  // of these claims; text may be empty
  std::vector<Source> sources;
  OriginHints hints;
  infer::Surroundings others;        // what the other pairs say, and events do; empty: the pair by itself
  std::vector<MonthSignal> signals;  // of the months assessed; they are in `others` already, and here to be told of
  NetworkPrior network;              // the same in words; alone_event_prob is found here
  std::uint64_t seed = 1;
  std::string data_version;
};

// Assesses one pair: gathers evidence, smooths, explains. Pure: same request, same bytes.
Assessment make_assessment(const AssessmentRequest& request, const ActorRegistry& actors);

}  // namespace entente::engine
