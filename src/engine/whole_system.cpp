// SPDX-License-Identifier: Apache-2.0
#include "engine/whole_system.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <span>

#include "engine/passing_drives.hpp"
#include "evidence/gather.hpp"
#include "evidence/pair_drivers.hpp"
#include "evidence/timing.hpp"
#include "infer/likelihood.hpp"

namespace entente::engine {
namespace {

constexpr int kLeastMonths = 24;  // shorter, a curve shows no change
constexpr int kMostMonths = 240;  // longer, nearly all months lie before the first word on most pairs

// Organisations whose stance an answer turns on: those who speak of the pair, and whose voice a publisher is.
std::set<ActorId> voices_of(const std::vector<Claim>& claims, std::span<const Source> sources) {
  std::set<ActorId> voices;
  for (const Claim& claim : claims) {
    if (claim.speaker.kind == VoiceKind::actor) {
      voices.insert(claim.speaker.actor);
    }
  }
  for (const Source& source : sources) {
    if (source.actor) {
      voices.insert(*source.actor);
    }
  }
  return voices;
}

void append_claims(const KnownClaims& known, const Pair& pair, std::vector<Claim>& claims) {
  const std::vector<Claim>& of_pair = claims_of(known, pair);
  claims.insert(claims.end(), of_pair.begin(), of_pair.end());
}

// Pairs that actors.csv ties, whatever is claimed of them.
bool is_declared(const Actor& a, const Actor& b) {
  return evidence::declared_enmity(a, b) != 0 || evidence::declared_alliance(a, b) != 0;
}

// Those of the first actor with the others.
std::vector<Pair> declared_pairs(std::span<const Actor> actors) {
  std::vector<Pair> pairs;
  for (const Actor& other : actors.subspan(1)) {
    if (is_declared(actors.front(), other)) {
      pairs.push_back(make_pair_of(actors.front().id, other.id));
    }
  }
  return pairs;
}

std::vector<Pair> held_pairs(const Registries& registries, const KnownClaims& known, const std::optional<Pair>& asked) {
  std::set<Pair> held;
  for (const auto& [pair, claims] : known.by_pair) {
    held.insert(pair);
  }
  for (std::span<const Actor> rest = registries.actors.actors(); !rest.empty(); rest = rest.subspan(1)) {
    const std::vector<Pair> declared = declared_pairs(rest);
    held.insert(declared.begin(), declared.end());
  }
  if (asked) {
    held.insert(*asked);
  }
  return {held.begin(), held.end()};
}

std::vector<infer::PeriodLikelihood> likelihood_of(const evidence::Evidence& evidence,
                                                   const model::Parameters& parameters) {
  const infer::LogLikelihood total =
      infer::total_log_likelihood(evidence, infer::observation_log_likelihoods(evidence, parameters));
  std::vector<infer::PeriodLikelihood> parts;
  for (std::size_t t = 0; t < total.size(); ++t) {
    if (total[t] != PerLevel<double>{}) {
      parts.push_back({t, total[t]});
    }
  }
  return parts;
}

std::map<ActorId, std::size_t> number_actors(const std::vector<Pair>& pairs) {
  std::map<ActorId, std::size_t> numbers;
  for (const Pair& pair : pairs) {
    numbers.emplace(pair.first, 0);
    numbers.emplace(pair.second, 0);
  }
  std::size_t next = 0;
  for (auto& [actor, number] : numbers) {
    number = next++;
  }
  return numbers;
}

std::vector<double> drives_of(const Registries& registries, const WholeSystem& whole, const SystemScope& scope) {
  std::vector<double> drives;
  drives.reserve(whole.pairs.size());
  for (const Pair& pair : whole.pairs) {
    const double added = pair == scope.asked ? scope.changes.added_drive : 0;
    drives.push_back(evidence::drive_of(registries.actors, pair.first, pair.second) + added);
  }
  return drives;
}

const ActorId& other_side(const Pair& pair, const ActorId& side) {
  return pair.first == side ? pair.second : pair.first;
}

// Below this much of a driver is left to speak of.
constexpr double kLeastNamedValue = 0.05;

bool is_named(const PassingReason& reason) { return reason.values.back() >= kLeastNamedValue; }

std::vector<double> passing_drive(const std::vector<PassingReason>& reasons) {
  std::vector<double> drive;
  for (const PassingReason& reason : reasons) {
    drive.resize(reason.values.size(), 0.0);
    for (std::size_t t = 0; t < drive.size(); ++t) {
      drive[t] += model::row_of(reason.driver).weight * reason.values[t];
    }
  }
  return drive;
}

std::string passing_note(const PassingReason& reason, const Pair& pair, const ActorRegistry& actors) {
  const std::string third = actors.name_of(reason.third);
  if (reason.driver == model::PassingDriver::common_pressure) {
    return fmt::format("{} presses both more than it used to ({:.2f} of 1): `entente events {} {}` lists fights.",
                       third, reason.values.back(), pair.first.value, reason.third.value);
  }
  return fmt::format(
      "Talks of {} with {}, an enemy of {}, are held to weigh on trust ({:.2f} of 1 is left of them): "
      "`entente claims --pair {},{}` lists the words.",
      actors.name_of(reason.side), third, actors.name_of(other_side(pair, reason.side)), reason.values.back(),
      reason.side.value, reason.third.value);
}

std::vector<std::vector<PassingReason>> passing_in(const Registries& registries, const KnownClaims& known,
                                                   const WholeSystem& whole, const SystemScope& scope) {
  std::vector<std::vector<PassingReason>> passing = passing_reasons(registries, known, whole.pairs, whole.axis);
  const auto asked = scope.asked ? std::ranges::find(whole.pairs, *scope.asked) : whole.pairs.end();
  if (asked != whole.pairs.end()) {
    std::erase_if(passing[static_cast<std::size_t>(asked - whole.pairs.begin())],
                  [&scope](const PassingReason& each) { return scope.changes.left_out.contains(each.driver); });
  }
  return passing;
}

PeriodAxis axis_of_all(const KnownClaims& known, Month first_asked, Month last) {
  std::vector<Claim> all;
  for (const auto& [pair, claims] : known.by_pair) {
    all.insert(all.end(), claims.begin(), claims.end());
  }
  const PeriodAxis axis = axis_of(all, known.documents, last);
  return {std::min(axis.first, first_asked), last};
}

double latest_sign(const WholeSystem& whole, std::size_t pair) {
  return static_cast<double>(whole.field.sign[(pair + 1) * whole.axis.size() - 1]);
}

std::shared_ptr<const SignalBook> signals_until(const OpenProject& opened, Date as_of) {
  if (opened.ledger.data_sets().empty()) {
    return nullptr;
  }
  return std::make_shared<const SignalBook>(opened, as_of);
}

}  // namespace

KnownClaims known_claims(const OpenProject& opened, Date as_of, const ledger::LedgerMoment& moment) {
  const std::vector<Claim> claims = opened.ledger.claims({.known_by = as_of, .moment = moment});
  KnownClaims known{as_of,  {}, documents_by_id(opened.ledger), origin_hints(opened, {}, moment),
                    moment, {}, signals_until(opened, as_of)};
  for (const Claim& claim : claims) {
    known.by_pair[make_pair_of(claim.a, claim.b)].push_back(claim);
  }
  return known;
}

KnownClaims known_claims_around(const OpenProject& opened, Date as_of, const ledger::LedgerMoment& moment,
                                const Pair& pair) {
  KnownClaims known{as_of, {}, documents_by_id(opened.ledger), {}, moment, {}, signals_until(opened, as_of)};
  const auto load = [&](const Pair& each) {
    std::vector<Claim> claims = opened.ledger.claims({.pair = each, .known_by = as_of, .moment = moment});
    if (!claims.empty()) {
      known.by_pair.emplace(each, std::move(claims));
    }
  };
  load(pair);
  for (const ActorId& voice : voices_of(claims_of(known, pair), opened.sources)) {
    if (!pair.contains(voice)) {
      load(make_pair_of(voice, pair.first));
      load(make_pair_of(voice, pair.second));
    }
  }
  return known;
}

const std::vector<Claim>& claims_of(const KnownClaims& known, const Pair& pair) {
  static const std::vector<Claim> none;
  const auto found = known.by_pair.find(pair);
  return found == known.by_pair.end() ? none : found->second;
}

std::vector<Claim> surroundings_of(const KnownClaims& known, const Pair& pair, std::span<const Source> sources) {
  std::vector<Claim> claims;
  for (const ActorId& voice : voices_of(claims_of(known, pair), sources)) {
    if (!pair.contains(voice)) {
      append_claims(known, make_pair_of(voice, pair.first), claims);
      append_claims(known, make_pair_of(voice, pair.second), claims);
    }
  }
  return claims;
}

PeriodAxis axis_of(const std::vector<Claim>& claims, const Documents& documents, Month last) {
  std::optional<Date> earliest;
  const auto note = [&earliest](const std::optional<Date>& date) {
    earliest = date && (!earliest || *date < *earliest) ? date : earliest;
  };
  for (const Claim& claim : claims) {
    note(claim.when.range.first);
    const auto document = documents.find(claim.document);
    note(document == documents.end() ? std::nullopt : document->second.metadata.published);
  }
  const int wanted = earliest ? last.number - month_of(*earliest).number + 1 : kLeastMonths;
  return {Month{last.number - std::clamp(wanted, kLeastMonths, kMostMonths) + 1}, last};
}

evidence::Evidence gather_claims(const Registries& registries, const KnownClaims& known, const PairMonths& months,
                                 std::span<const Claim> claims) {
  const std::vector<Claim> surroundings = surroundings_of(known, months.pair, registries.sources);
  return evidence::gather({.pair = months.pair,
                           .axis = months.axis,
                           .as_of = known.as_of,
                           .claims = claims,
                           .surroundings = surroundings,
                           .documents = known.documents,
                           .sources = registries.sources,
                           .actors = registries.actors,
                           .hints = &known.hints});
}

void connect_pairs(WholeSystem& whole, std::span<const double> drives) {
  const std::map<ActorId, std::size_t> numbers = number_actors(whole.pairs);
  std::vector<infer::SystemPair> pairs;
  pairs.reserve(whole.pairs.size());
  for (std::size_t i = 0; i < whole.pairs.size(); ++i) {
    const Pair& pair = whole.pairs[i];
    whole.number_of.emplace(pair, i);
    pairs.push_back({numbers.at(pair.first), numbers.at(pair.second), drives[i], {}, passing_drive(whole.passing[i])});
  }
  auto system = std::make_unique<infer::PairSystem>(std::move(pairs), whole.axis.size());
  whole.field = infer::make_field(*system, model::Parameters{});
  whole.system = std::move(system);
}

Level latest_level(const WholeSystem& whole, std::size_t pair) {
  if (!whole.kept_level.empty()) {
    return whole.kept_level[pair];
  }
  const PerLevel<double> prob = infer::posterior_in_field(whole.field, pair).prob.back();
  return kLevels[static_cast<std::size_t>(std::ranges::max_element(prob) - prob.begin())];
}

WholeSystem infer_whole_system(const Registries& registries, const KnownClaims& known, const SystemScope& scope) {
  WholeSystem whole{.axis = axis_of_all(known, scope.first, scope.last),
                    .pairs = held_pairs(registries, known, scope.asked)};
  whole.passing = passing_in(registries, known, whole, scope);
  connect_pairs(whole, drives_of(registries, whole, scope));
  for (std::size_t i = 0; i < whole.pairs.size(); ++i) {
    const Pair& pair = whole.pairs[i];
    whole.evidence.push_back(gather_claims(registries, known, {pair, whole.axis}, claims_of(known, pair)));
    whole.system->set_evidence(i, likelihood_of(whole.evidence[i], whole.field.parameters));
  }
  whole.summary = infer::run_mean_field(whole.field, {});
  return whole;
}

infer::Surroundings surroundings_of(const WholeSystem& whole, const Pair& pair, const PeriodAxis& axis) {
  const infer::Surroundings all = infer::surroundings_of(whole.field, whole.number_of.at(pair));
  return infer::later_part(all, static_cast<std::size_t>(axis.first.number - whole.axis.first.number));
}

std::vector<std::string> passing_notes(const WholeSystem& whole, const Pair& pair, const ActorRegistry& actors) {
  std::vector<std::string> notes;
  for (const PassingReason& reason : whole.passing[whole.number_of.at(pair)]) {
    if (is_named(reason)) {
      notes.push_back(passing_note(reason, pair, actors));
    }
  }
  return notes;
}

NetworkPrior network_prior(const WholeSystem& whole, const std::pair<ActorId, ActorId>& sides,
                           const ActorRegistry& actors) {
  const auto& [a, b] = sides;
  NetworkPrior network{.drivers = evidence::drivers_named(actors, a, b)};
  for (const PassingReason& reason : whole.passing[whole.number_of.at(make_pair_of(a, b))]) {
    if (is_named(reason)) {
      network.drivers.emplace_back(model::row_of(reason.driver).name);
    }
  }
  for (const infer::OtherSides& triangle : whole.system->triangles(whole.number_of.at(make_pair_of(a, b)))) {
    const bool left_is_of_a = whole.pairs[triangle.left].contains(a);
    const std::size_t of_a = left_is_of_a ? triangle.left : triangle.right;
    const std::size_t of_b = left_is_of_a ? triangle.right : triangle.left;
    const ActorId third = other_side(whole.pairs[of_a], a);
    network.third_actors.push_back({third, actors.name_of(third), latest_level(whole, of_a), latest_level(whole, of_b),
                                    latest_sign(whole, of_a) * latest_sign(whole, of_b)});
  }
  std::ranges::sort(network.third_actors, {},
                    [](const ThirdActor& each) { return std::pair(-std::abs(each.balance), each.actor); });
  return network;
}

}  // namespace entente::engine
