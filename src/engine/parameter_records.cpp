// SPDX-License-Identifier: Apache-2.0
#include "engine/parameter_records.hpp"

#include "engine/whole_system.hpp"
#include "infer/system/parameter_learning.hpp"

namespace entente::engine {

ParameterRecords parameter_records(const OpenProject& opened, Date today) {
  const KnownClaims known = known_claims(opened, today);
  const Month last = month_of(known.as_of);
  const WholeSystem whole = infer_whole_system({opened.actors, opened.sources}, known, {last, last, std::nullopt});
  const infer::LearnedParameters learned = infer::learn_parameters(*whole.system, whole.field.parameters);
  ParameterRecords records{.as_of = today,
                           .model_version = model::model_version(),
                           .pair_count = whole.pairs.size(),
                           .move_count = learned.moves,
                           .rounds = learned.rounds,
                           .is_converged = learned.is_converged};
  records.parameters.reserve(learned.parameters.size());
  for (const infer::LearnedParameter& each : learned.parameters) {
    records.parameters.push_back({each.name, each.starting, each.prior_deviation, each.learned, each.deviation});
  }
  return records;
}

}  // namespace entente::engine
