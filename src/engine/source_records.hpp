// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/all_pairs.hpp"
#include "engine/open_project.hpp"
#include "infer/system/mixing.hpp"
#include "infer/system/source_learning.hpp"

namespace entente::engine {

// What a voice's statements on all pairs tell of it, beside what is expected of one of its stance and grade.
struct SourceRecord {
  std::string key;  // "source:SLUG", "actor:SLUG", "publisher:...", ...
  std::string name;
  Stance stance = Stance::neutral;
  Grade grade = Grade::f;
  infer::SourceRates learned;
  infer::SourceRates expected;
  std::size_t statements = 0;
  std::size_t compared = 0;                                 // on pairs of which another origin speaks too
  std::optional<std::pair<double, double>> ratio_interval;  // 90 % of the draws of its likelihood ratio; of Gibbs alone
};

struct SourceRecords {
  std::vector<SourceRecord> records;  // most statements first
  bool is_converged = false;
  std::optional<infer::Mixing> mixing;  // of Gibbs alone
};

enum class SourceMethod : std::uint8_t { maximisation, gibbs };

// All that is known today.
SourceRecords source_records(const OpenProject& opened, Date today, SourceMethod method = SourceMethod::maximisation);

// A pair whose answer another grade of one source would move.
struct GradeEffect {
  std::string a_name;
  std::string b_name;
  double prob = 0;             // of "at least tactical" today, as the grade stands
  double prob_with_grade = 0;  // with the other grade
};

// Effects of .005 and more on the pairs that it moves most (ten at most), largest first; the probabilities are those of
// the pairs' answers. Nothing is written, and the sources are as before afterwards. Throws Failure(usage) where no row
// has this slug.
std::vector<GradeEffect> effects_of_grade(OpenProject& opened, const std::string& slug, Grade grade, Date today);

}  // namespace entente::engine
