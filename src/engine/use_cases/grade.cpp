// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/grade.hpp"

#include <fmt/format.h>

#include "engine/grade_change.hpp"
#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"

namespace entente::engine {
namespace {

std::string changed_text(const GradeChanged& changed) {
  const ledger::GradeChange& change = changed.change;
  std::string text = fmt::format("Stored: {} has grade {}, it had {}.\n", printable_line(changed.name),
                                 static_cast<char>(change.new_grade), static_cast<char>(change.old_grade));
  text += changed.effects.empty() ? "No answer on \"at least tactical\" moves by half a per cent or more.\n"
                                  : "\"At least tactical\" moves:\n";
  for (const GradeEffect& effect : changed.effects) {
    text += fmt::format("  {} and {}: {:.1f} % to {:.1f} %\n", printable_line(effect.a_name),
                        printable_line(effect.b_name), 100 * effect.prob, 100 * effect.prob_with_grade);
  }
  return text + "Next: entente sources\n";
}

Outcome run(const Request& request, Context& context) {
  const Grade grade = grade_from_word(required_text(request, "grade")).value_or(Grade::f);
  const GradeChanged changed =
      change_grade(context, required_text(request, "source"), grade, request.text_or("reason", ""));
  return {request.has("json") ? grade_changed_to_json(changed) : changed_text(changed)};
}

}  // namespace

UseCase grade_use_case() {
  return {.name = "grade",
          .summary = "Grade a source anew: written into sources.csv, the change kept with its day and note",
          .examples = {"entente grade dawn B", "entente grade dawn C --reason \"withdrew two reports\""},
          .options = {{.name = "source",
                       .value_name = "SLUG",
                       .help = "the source's slug in sources.csv",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      {.name = "grade",
                       .value_name = "GRADE",
                       .help = "Admiralty grade: A to E for reliability, F where it cannot be judged",
                       .kind = OptionKind::choice,
                       .place = OptionPlace::positional,
                       .choices = {"A", "B", "C", "D", "E", "F"},
                       .is_required = true},
                      {.name = "reason", .value_name = "TEXT", .help = "why, for whoever reads it later"},
                      json_option()},
          .run = run,
          .effect = Effect::writes};
}

}  // namespace entente::engine
