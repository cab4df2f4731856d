// SPDX-License-Identifier: Apache-2.0
#include "engine/grade_change.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "engine/safe_file.hpp"
#include "ingest/registry/cell_edit.hpp"
#include "ingest/registry/table.hpp"

namespace entente::engine {
namespace {

constexpr std::chrono::milliseconds kLockPatience{5000};  // as those who add files wait for each other

const Source& source_with(const OpenProject& opened, const std::string& slug) {
  const auto found =
      std::ranges::find_if(opened.sources, [&slug](const Source& source) { return source.id.value == slug; });
  if (found == opened.sources.end()) {
    throw Failure({ErrorCode::usage, "", "no row of sources.csv has the slug \"" + slug + "\"",
                   "entente sources lists them; add a row for one that has none"});
  }
  return *found;
}

void store(const Project& project, const ledger::GradeChange& change) {
  const std::filesystem::path file = project.sources_file();
  const FileLock lock(project.lock_file(), kLockPatience);
  ledger::Ledger ledger = ledger::Ledger::open(project.ledger_file(), ledger::Ledger::Access::read_write);
  const std::string before = ingest::read_registry_file(file);
  const std::string after = ingest::with_cell(
      before, file.string(), {change.source.value, "grade", std::string(1, static_cast<char>(change.new_grade))});
  write_file_safely(file, after);
  try {
    ledger.add_grade_change(change);
  } catch (const Failure&) {
    write_file_safely(file, before);
    throw;
  }
}

}  // namespace

GradeChanged change_grade(Context& context, const std::string& slug, Grade grade, const std::string& note) {
  OpenProject opened = open_project(context);
  const Source source = source_with(opened, slug);
  if (source.grade == grade) {
    throw Failure({ErrorCode::usage, "",
                   slug + " has the grade " + std::string(1, static_cast<char>(grade)) + " already",
                   "Give another of A to F"});
  }
  GradeChanged changed{{.source = source.id,
                        .old_grade = source.grade,
                        .new_grade = grade,
                        .note = note,
                        .at_unix_seconds = context.now_unix_seconds},
                       source.name,
                       effects_of_grade(opened, slug, grade, today(context))};
  store(opened.project, changed.change);
  return changed;
}

GradeHistory grade_history(const Source& source, const std::vector<ledger::GradeChange>& all) {
  GradeHistory history;
  std::ranges::copy_if(all, std::back_inserter(history.changes),
                       [&source](const ledger::GradeChange& change) { return change.source == source.id; });
  history.is_edited_since = !history.changes.empty() && history.changes.back().new_grade != source.grade;
  return history;
}

}  // namespace entente::engine
