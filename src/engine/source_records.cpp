// SPDX-License-Identifier: Apache-2.0
#include "engine/source_records.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "engine/pair_question.hpp"
#include "engine/whole_system.hpp"
#include "infer/pair_inference.hpp"
#include "infer/system/source_sampling.hpp"

namespace entente::engine {
namespace {

constexpr double kLeastEffect = 0.005;               // smaller ones do not show in whole per cent
constexpr double kLeastExpected = kLeastEffect / 2;  // the latest month alone tells it roughly
constexpr std::size_t kMostMovedPairs = 10;          // each is answered twice

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

SourceRecords learned_records(const WholeSystem& whole) {
  const model::Parameters& parameters = whole.field.parameters;
  infer::PairSystem system = *whole.system;
  infer::Field field = infer::make_field(system, parameters);
  const infer::LearnedSources learned = infer::learn_sources(whole.evidence, system, field);
  SourceRecords records{.is_converged = learned.is_converged};
  records.records.reserve(learned.sources.size());
  for (const infer::LearnedSource& source : learned.sources) {
    records.records.push_back(record_of(source, parameters));
  }
  return records;
}

SourceRecords sampled_records(const WholeSystem& whole) {
  const infer::SampledSources sampled =
      infer::sample_sources(whole.evidence, *whole.system, whole.field.parameters, {});
  SourceRecords records{.is_converged = infer::is_mixed(sampled.mixing), .mixing = sampled.mixing};
  records.records.reserve(sampled.sources.size());
  for (const infer::SampledSource& each : sampled.sources) {
    SourceRecord& record = records.records.emplace_back(record_of(each.source, whole.field.parameters));
    record.ratio_interval = {each.ratio_low, each.ratio_high};
  }
  return records;
}

double latest_prob(const WholeSystem& whole, std::size_t pair) {
  return infer::at_least(infer::posterior_in_field(whole.field, pair).prob.back())[index_of(Level::tactical)];
}

std::vector<Source> sources_with(std::vector<Source> sources, const std::string& slug, Grade grade) {
  const auto row = std::ranges::find(sources, slug, [](const Source& source) { return source.id.value; });
  if (row == sources.end()) {
    throw Failure({ErrorCode::usage, "--grade", "no row of sources.csv has the slug \"" + slug + "\"",
                   "entente sources lists them"});
  }
  row->grade = grade;
  return sources;
}

struct MovedPair {
  PairQuestion question;
  double moved_prob = 0;  // as all pairs together, looked at in the latest month alone, let one expect
  Assessment before;
};

// The pairs that most is to be expected of, those first.
std::vector<MovedPair> pairs_moved(const OpenProject& opened, const KnownClaims& known,
                                   std::span<const Source> changed) {
  const WholeSystem before = system_of(opened, known, opened.sources);
  const WholeSystem after = system_of(opened, known, changed);
  std::vector<MovedPair> pairs;
  for (std::size_t pair = 0; pair < before.pairs.size(); ++pair) {
    const double moved_prob = std::abs(latest_prob(after, pair) - latest_prob(before, pair));
    if (moved_prob >= kLeastExpected) {
      const Pair& sides = before.pairs[pair];
      pairs.push_back(
          {{.a = sides.first, .b = sides.second, .as_of = known.as_of, .to = month_of(known.as_of)}, moved_prob, {}});
    }
  }
  std::ranges::sort(
      pairs, {}, [](const MovedPair& each) { return std::tuple(-each.moved_prob, each.question.a, each.question.b); });
  pairs.resize(std::min(pairs.size(), kMostMovedPairs));
  return pairs;
}

}  // namespace

SourceRecords source_records(const OpenProject& opened, Date today, SourceMethod method) {
  const KnownClaims known = known_claims(opened, today);
  const WholeSystem whole = system_of(opened, known, opened.sources);
  SourceRecords records = method == SourceMethod::gibbs ? sampled_records(whole) : learned_records(whole);
  std::ranges::sort(records.records, {}, [](const SourceRecord& each) {
    return std::tuple(-static_cast<std::ptrdiff_t>(each.statements), each.key);
  });
  return records;
}

std::vector<GradeEffect> effects_of_grade(OpenProject& opened, const std::string& slug, Grade grade, Date today) {
  const std::vector<Source> changed = sources_with(opened.sources, slug, grade);
  const KnownClaims known = known_claims(opened, today);
  std::vector<MovedPair> pairs = pairs_moved(opened, known, changed);
  for (MovedPair& pair : pairs) {
    pair.before = answer_known(known, pair.question, opened);
    pair.question.from = pair.before.axis.first;  // the same months with the other grade
  }
  const std::vector<Source> unchanged = std::exchange(opened.sources, changed);
  std::vector<GradeEffect> effects;
  for (const MovedPair& pair : pairs) {
    const Assessment after = answer_known(known, pair.question, opened);
    const GradeEffect effect{pair.before.a_name, pair.before.b_name, pair.before.event_prob, after.event_prob};
    if (std::abs(effect.prob_with_grade - effect.prob) >= kLeastEffect) {
      effects.push_back(effect);
    }
  }
  opened.sources = unchanged;
  std::ranges::sort(effects, {}, [](const GradeEffect& each) {
    return std::tuple(-std::abs(each.prob_with_grade - each.prob), each.a_name, each.b_name);
  });
  return effects;
}

}  // namespace entente::engine
