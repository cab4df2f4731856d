// SPDX-License-Identifier: Apache-2.0
#include "engine/source_records.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "engine/whole_system.hpp"
#include "infer/pair_inference.hpp"

namespace entente::engine {
namespace {

constexpr double kLeastEffect = 0.005;  // smaller ones do not show in whole per cent

WholeSystem system_of(const OpenProject& opened, const KnownClaims& known, std::span<const Source> sources) {
  const Month last = month_of(known.as_of);
  return infer_whole_system({opened.actors, sources}, known, {last, last, std::nullopt});
}

SourceRecord record_of(const infer::LearnedSource& source, const model::Parameters& parameters) {
  return {.key = source.key,
          .name = source.name,
          .stance = source.stance,
          .grade = source.grade,
          .learned = infer::rates_of(source, parameters),
          .expected = infer::expected_rates(source.stance, source.grade, parameters),
          .statements = source.statements,
          .compared = source.compared};
}

double latest_prob(const WholeSystem& whole, std::size_t pair) {
  return infer::at_least(infer::posterior_in_field(whole.field, pair).prob.back())[index_of(Level::tactical)];
}

}  // namespace

SourceRecords source_records(const OpenProject& opened, Date today) {
  const KnownClaims known = known_claims(opened, today);
  const WholeSystem whole = system_of(opened, known, opened.sources);
  const model::Parameters& parameters = whole.field.parameters;
  infer::PairSystem system = *whole.system;
  infer::Field field = infer::make_field(system, parameters);
  const infer::LearnedSources learned = infer::learn_sources(whole.evidence, system, field);
  SourceRecords records{.rounds = learned.rounds, .is_converged = learned.is_converged};
  for (const infer::LearnedSource& source : learned.sources) {
    records.records.push_back(record_of(source, parameters));
  }
  std::ranges::sort(records.records, {}, [](const SourceRecord& each) {
    return std::tuple(-static_cast<std::ptrdiff_t>(each.statements), each.key);
  });
  return records;
}

std::vector<GradeEffect> effects_of_grade(const OpenProject& opened, const std::string& slug, Grade grade, Date today) {
  std::vector<Source> changed = opened.sources;
  const auto row = std::ranges::find(changed, slug, [](const Source& source) { return source.id.value; });
  if (row == changed.end()) {
    throw Failure({ErrorCode::usage, "--grade", "no row of sources.csv has the slug \"" + slug + "\"",
                   "entente sources lists them"});
  }
  row->grade = grade;
  const KnownClaims known = known_claims(opened, today);
  const WholeSystem before = system_of(opened, known, opened.sources);
  const WholeSystem after = system_of(opened, known, changed);
  std::vector<GradeEffect> effects;
  for (std::size_t pair = 0; pair < before.pairs.size(); ++pair) {
    const GradeEffect effect{opened.actors.name_of(before.pairs[pair].first),
                             opened.actors.name_of(before.pairs[pair].second), latest_prob(before, pair),
                             latest_prob(after, pair)};
    if (std::abs(effect.prob_with_grade - effect.prob) >= kLeastEffect) {
      effects.push_back(effect);
    }
  }
  std::ranges::sort(effects, {}, [](const GradeEffect& each) {
    return std::tuple(-std::abs(each.prob_with_grade - each.prob), each.a_name, each.b_name);
  });
  return effects;
}

}  // namespace entente::engine
