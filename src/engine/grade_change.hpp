// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/context.hpp"
#include "engine/open_project.hpp"
#include "engine/source_records.hpp"

namespace entente::engine {

// A grade that was changed, and the answers that this moves, largest first.
struct GradeChanged {
  ledger::GradeChange change;
  std::string name;  // of the source
  std::vector<GradeEffect> effects;
};

// Writes the grade into the source's row of sources.csv, every other byte as it was, and the change into the ledger;
// where either cannot be written, neither is. Throws Failure(usage) for a slug without a row and for the grade that it
// has, and as files and ledger do.
GradeChanged change_grade(Context& context, const std::string& slug, Grade grade, const std::string& note);

// What became of the grades of one source.
struct GradeHistory {
  std::vector<ledger::GradeChange> changes;  // oldest first
  bool is_edited_since = false;              // the grade in sources.csv is not the one that was changed to last
};
GradeHistory grade_history(const Source& source, const std::vector<ledger::GradeChange>& all);

}  // namespace entente::engine
