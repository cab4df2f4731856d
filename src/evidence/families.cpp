// SPDX-License-Identifier: Apache-2.0
#include "evidence/families.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente::evidence {
namespace {

using Members = std::vector<const Statement*>;
using FamilyKey = std::tuple<std::size_t, Proposition, TimeKind>;
using VoiceKey = std::tuple<std::size_t, bool, TimeKind>;  // origin, whether it is of drivers, time

bool are_near(const DateRange& left, const DateRange& right) {
  const bool left_is_first = !right.last || !left.first || *left.first <= *right.last + kRepetitionWindow;
  const bool right_is_first = !left.last || !right.first || *right.first <= *left.last + kRepetitionWindow;
  return left_is_first && right_is_first;
}

bool belongs(const Statement& statement, const Members& family) {
  const Statement& first = *family.front();
  return statement.known_on - first.known_on <= kRepetitionWindow && are_near(statement.when.range, first.when.range);
}

std::vector<Members> group(std::span<const Statement> statements) {
  std::vector<Members> families;
  std::map<FamilyKey, std::vector<std::size_t>> places;
  for (const Statement& statement : statements) {
    std::vector<std::size_t>& known = places[{statement.origin, statement.proposition, statement.when.kind}];
    const auto home = std::find_if(known.rbegin(), known.rend(),
                                   [&](std::size_t place) { return belongs(statement, families[place]); });
    if (home != known.rend()) {
      families[*home].push_back(&statement);
    } else {
      known.push_back(families.size());
      families.push_back({&statement});
    }
  }
  return families;
}

std::vector<PeriodWeight> mean_periods(const Members& family, std::size_t period_count) {
  std::vector<double> sums(period_count, 0.0);
  for (const Statement* statement : family) {
    for (const PeriodWeight& part : statement->periods) {
      sums[part.period] += part.weight;
    }
  }
  std::vector<PeriodWeight> periods;
  for (std::size_t period = 0; period < period_count; ++period) {
    if (sums[period] > 0) {
      periods.push_back({period, sums[period] / static_cast<double>(family.size())});
    }
  }
  return periods;
}

Observation make_observation(const Members& family, std::size_t period_count) {
  Observation observation{.proposition = family.front()->proposition, .origin = family.front()->origin};
  for (const Statement* statement : family) {
    observation.rating += statement->rating / static_cast<double>(family.size());
    observation.claims.push_back(statement->claim);
  }
  observation.periods = mean_periods(family, period_count);
  return observation;
}

// A driver is a reason for today, whatever time its words name.
VoiceKey voice_key(const Statement& statement) {
  const bool is_driver = statement.proposition.kind == PropositionKind::driver;
  return {statement.origin, is_driver, is_driver ? TimeKind::not_stated : statement.when.kind};
}

// The number of different propositions among the families whose first statement lies within the window of this one's.
// `families` are of one voice, in order of their first statement.
std::size_t propositions_beside(const std::vector<const Members*>& families, std::size_t at) {
  const auto day = [&families](std::size_t place) { return families[place]->front()->known_on; };
  std::set<Proposition> propositions;
  for (std::size_t place = at; place < families.size() && day(place) - day(at) <= kRepetitionWindow; ++place) {
    propositions.insert(families[place]->front()->proposition);
  }
  for (std::size_t place = at; place-- > 0 && day(at) - day(place) <= kRepetitionWindow;) {
    propositions.insert(families[place]->front()->proposition);
  }
  return propositions.size();
}

}  // namespace

double tempered_weight(std::size_t count) { return 1.0 / (1.0 + kDependence * (static_cast<double>(count) - 1.0)); }

std::vector<Observation> make_families(std::span<const Statement> statements, std::size_t period_count) {
  const std::vector<Members> families = group(statements);
  std::map<VoiceKey, std::vector<const Members*>> voices;
  std::map<VoiceKey, std::vector<std::size_t>> places;
  std::vector<Observation> observations;
  for (const Members& family : families) {
    voices[voice_key(*family.front())].push_back(&family);
    places[voice_key(*family.front())].push_back(observations.size());
    observations.push_back(make_observation(family, period_count));
  }
  for (const auto& [key, of_voice] : voices) {
    for (std::size_t i = 0; i < of_voice.size(); ++i) {
      observations[places[key][i]].weight = tempered_weight(propositions_beside(of_voice, i));
    }
  }
  return observations;
}

}  // namespace entente::evidence
