// SPDX-License-Identifier: Apache-2.0
#include "engine/all_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "engine/pair_question.hpp"
#include "infer/pair_inference.hpp"

namespace entente::engine {
namespace {

PairRow row_of(const Assessment& assessment) {
  return {.a = assessment.a,
          .b = assessment.b,
          .a_name = assessment.a_name,
          .b_name = assessment.b_name,
          .prob = assessment.prob.back(),
          .at_least_prob = assessment.at_least_prob.back(),
          .interval = assessment.interval.back(),
          .claim_count = assessment.claim_count,
          .origin_count = assessment.origin_count,
          .has_enough_evidence = assessment.has_enough_evidence};
}

double largest_difference(const std::vector<PerLevel<double>>& left, const std::vector<PerLevel<double>>& right) {
  double largest = 0;
  for (std::size_t t = 0; t < left.size(); ++t) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      largest = std::max(largest, std::abs(left[t][level] - right[t][level]));
    }
  }
  return largest;
}

// Puts the reference's probabilities of the latest month into the rows; intervals are widened to them.
void take_reference(AllPairs& all, const WholeSystem& whole, const infer::GibbsPosterior& gibbs) {
  for (PairRow& row : all.rows) {
    row.prob = gibbs.prob[whole.number_of.at(make_pair_of(row.a, row.b))].back();
    row.at_least_prob = infer::at_least(row.prob);
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      ProbabilityInterval& interval = row.interval[level];
      interval = {std::min(interval.low_prob, row.at_least_prob[level]),
                  std::max(interval.high_prob, row.at_least_prob[level])};
    }
  }
}

ReferenceCheck check_against(const WholeSystem& whole, const infer::GibbsPosterior& gibbs) {
  ReferenceCheck check{gibbs.mixing.largest_r_hat, gibbs.mixing.least_effective_draws, infer::is_mixed(gibbs.mixing),
                       0};
  for (std::size_t pair = 0; pair < whole.pairs.size(); ++pair) {
    check.largest_difference =
        std::max(check.largest_difference,
                 largest_difference(gibbs.prob[pair], infer::posterior_in_field(whole.field, pair).prob));
  }
  return check;
}

void fill_rows(AllPairs& all, const WholeSystem& whole, const KnownClaims& known, const SystemQuestion& question,
               const OpenProject& opened) {
  for (const Pair& pair : whole.pairs) {
    if (claims_of(known, pair).empty()) {
      ++all.declared_count;
      continue;
    }
    const PairQuestion of_pair{.a = pair.first,
                               .b = pair.second,
                               .as_of = question.as_of,
                               .to = month_of(question.as_of),
                               .level = question.level};
    all.rows.push_back(row_of(answer_among(whole, known, of_pair, opened)));
  }
}

void sort_rows(AllPairs& all) {
  std::ranges::sort(all.rows, {}, [&all](const PairRow& row) {
    return std::tuple(-row.at_least_prob[index_of(all.event_level)], row.a, row.b);
  });
}

}  // namespace

AllPairs rows_of_all_pairs(const WholeSystem& whole, const KnownClaims& known, const SystemQuestion& question,
                           const OpenProject& opened) {
  AllPairs all{.as_of = question.as_of,
               .event_level = question.level,
               .sweeps = whole.summary.sweeps,
               .largest_change = whole.summary.largest_change,
               .is_converged = whole.summary.is_converged};
  fill_rows(all, whole, known, question, opened);
  sort_rows(all);
  return all;
}

AllPairs assess_all_pairs(const SystemQuestion& question, const OpenProject& opened) {
  const KnownClaims known = known_claims(opened, question.as_of, question.moment);
  const Month last = month_of(question.as_of);
  const WholeSystem whole = infer_whole_system({opened.actors, opened.sources}, known, {last, last, std::nullopt});
  AllPairs all = rows_of_all_pairs(whole, known, question, opened);
  if (question.method == SystemMethod::gibbs) {
    const infer::GibbsPosterior gibbs = infer::run_gibbs(*whole.system, whole.field.parameters, {});
    take_reference(all, whole, gibbs);
    all.reference = check_against(whole, gibbs);
    sort_rows(all);
  }
  return all;
}

}  // namespace entente::engine
