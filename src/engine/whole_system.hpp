// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "domain/answer.hpp"
#include "domain/pair.hpp"
#include "engine/claim_origins.hpp"
#include "engine/open_project.hpp"
#include "engine/pair_signals.hpp"
#include "evidence/observation.hpp"
#include "infer/system/field.hpp"
#include "infer/system/gibbs.hpp"
#include "infer/system/mean_field.hpp"
#include "model/passing_drivers.hpp"

namespace entente::engine {

// All claims that were known on a day, as every pair's evidence is gathered from them.
struct KnownClaims {
  Date as_of{};
  std::map<Pair, std::vector<Claim>> by_pair;
  Documents documents;
  OriginHints hints;  // a person's decisions only: no text is read for what it says of its origin
  ledger::LedgerMoment moment;
  std::optional<OriginHints> pair_hints;  // of the one pair that many questions are about, read once for all of them
  std::shared_ptr<const SignalBook> signals;  // of events up to the day; null where no data set is stored
};
// `moment`: whose readings and decisions, of the ledger's own past.
KnownClaims known_claims(const OpenProject& opened, Date as_of, const ledger::LedgerMoment& moment = {});

// Of these, what an answer on one pair reads: the pair's claims, and those of the voices on it with either side.
KnownClaims known_claims_around(const OpenProject& opened, Date as_of, const ledger::LedgerMoment& moment,
                                const Pair& pair);

const std::vector<Claim>& claims_of(const KnownClaims& known, const Pair& pair);

// The claims of organisations that speak of the pair, or whose voice a publisher is, and either side: what tells where
// they stand.
std::vector<Claim> surroundings_of(const KnownClaims& known, const Pair& pair, std::span<const Source> sources);

// The months from the earliest that claims or their documents name, 24 to 240 of them, to the last.
PeriodAxis axis_of(const std::vector<Claim>& claims, const Documents& documents, Month last);

// A driver that comes and goes, as it bears on a pair.
struct PassingReason {
  model::PassingDriver driver = model::PassingDriver::talks_with_an_enemy;
  ActorId side;                // who talked
  ActorId third;               // with whom, or which state presses both
  std::vector<double> values;  // [period], from 0 to 1; not nil throughout
};

// The pairs that are held: those that claims name, those that actors.csv tells of, and the one that is asked for.
struct WholeSystem {
  PeriodAxis axis;
  std::vector<Pair> pairs;                   // ascending
  std::map<Pair, std::size_t> number_of;     // place in pairs
  std::vector<evidence::Evidence> evidence;  // [pair], over the axis; empty of a system that was kept
  std::unique_ptr<infer::PairSystem> system;
  infer::Field field;
  infer::MeanFieldSummary summary;
  std::vector<std::vector<PassingReason>> passing;  // [pair], over the axis; at most one of each driver
  std::vector<Level> kept_level;  // [pair], the most probable one in the last month; only of a system that was kept
};

// What a what-if does to the drivers of one pair.
struct DriverChanges {
  double added_drive = 0;                        // beside what actors.csv says, in all months
  std::set<model::PassingDriver> left_out = {};  // that come and go
};

// Which months the system runs over, and the pair that is asked for, if one is.
struct SystemScope {
  Month first;  // or earlier, as the claims have it
  Month last;
  std::optional<Pair> asked;
  DriverChanges changes;  // of the pair asked for
};
// The registries that evidence is gathered with; they must outlive the call.
struct Registries {
  const ActorRegistry& actors;
  std::span<const Source> sources;
};
// Numbers the pairs and finds their triangles, with a field in which no pair says anything of another yet. `drives`: of
// what stays, [pair]; what comes and goes is in `whole`.
void connect_pairs(WholeSystem& whole, std::span<const double> drives);

// A pair, and the months that its evidence is asked for.
struct PairMonths {
  const Pair& pair;
  PeriodAxis axis;
};
// What these claims of the pair say of it; its voices are judged by all that is known.
evidence::Evidence gather_claims(const Registries& registries, const KnownClaims& known, const PairMonths& months,
                                 std::span<const Claim> claims);
// A pair's most probable level in the last month.
Level latest_level(const WholeSystem& whole, std::size_t pair);

WholeSystem infer_whole_system(const Registries& registries, const KnownClaims& known, const SystemScope& scope);

// What the others say of a held pair over these months, which end with the system's.
infer::Surroundings surroundings_of(const WholeSystem& whole, const Pair& pair, const PeriodAxis& axis);

// What of the drivers that come and go is left in the last month, a sentence each that says what lies behind it.
std::vector<std::string> passing_notes(const WholeSystem& whole, const Pair& pair, const ActorRegistry& actors);

// The third actors of a held pair and its drivers in the last month, in words; a and b in the order asked for.
NetworkPrior network_prior(const WholeSystem& whole, const std::pair<ActorId, ActorId>& sides,
                           const ActorRegistry& actors);

}  // namespace entente::engine
