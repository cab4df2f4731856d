// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/claim.hpp"
#include "domain/level.hpp"
#include "domain/pair_signals.hpp"
#include "domain/relation.hpp"
#include "domain/source.hpp"

namespace entente {

// What an observation to come may turn out to be: of a statement the first three, of a month's signal the others.
enum class OutcomeKind : std::uint8_t { affirmed, hedged, denied, none_seen, one, several };
std::string_view to_word(OutcomeKind kind);

// A statement to come: what it is about, and where its voice stands towards the pair. Relations that the model reads
// alike are one kind, under the family of the level that they speak of.
struct WatchedStatement {
  RelationFamily family = RelationFamily::tactical;
  std::optional<Relation> driver;  // of the family "driver"
  Stance stance = Stance::neutral;
};

// A signal of a month that is not counted yet.
struct WatchedSignal {
  SignalKind kind = SignalKind::fights;
  Month month;
  double expected = 0;  // were the two independent: the mean of the latest months that tell of it
};

struct OutcomeForecast {
  OutcomeKind kind = OutcomeKind::affirmed;
  double prob = 0;        // given that such a voice speaks of it, or that the month is looked at
  double event_prob = 0;  // P(event) after it
};

// One kind of observation to come.
struct Indicator {
  std::variant<WatchedStatement, WatchedSignal> watched;
  std::vector<OutcomeForecast> outcomes;  // in the order of OutcomeKind; their probabilities sum to one
  std::size_t most_telling = 0;           // place of the outcome that moves P(event) furthest
  double gain_bits = 0;                   // mutual information of outcome and event, before anything is observed
  std::vector<ClaimId> claims;            // of the pair, that are such statements
  std::vector<std::int64_t> events;       // numbers of the events that are behind such signals
  std::vector<std::int64_t> posts;
};

// The one outcome that would carry P(event) across an even chance, the likeliest of those that would; where none would,
// the one that moves it furthest.
struct TurningOutcome {
  std::size_t indicator = 0;  // places
  std::size_t outcome = 0;
  bool is_across_even = false;
};

// What to watch for: each kind of observation that the model tells apart, the most informative first.
struct Indicators {
  ActorId a;
  ActorId b;
  std::string a_name;
  std::string b_name;
  Date as_of{};
  Month month;  // that the event is about
  Level event_level = Level::tactical;
  double event_prob = 0;
  double entropy_bits = 0;  // of the event: what any observation could tell at most
  std::size_t claim_count = 0;
  std::vector<Indicator> indicators;
  std::optional<TurningOutcome> turning;  // none where nothing moves it
  std::vector<std::string> notes;
  std::string model_version;
  std::string data_version;
};

}  // namespace entente
