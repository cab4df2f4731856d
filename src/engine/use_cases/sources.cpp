// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/sources.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <set>
#include <utility>

#include "engine/grade_change.hpp"
#include "engine/grade_option.hpp"
#include "engine/open_project.hpp"
#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"
#include "engine/source_records.hpp"
#include "evidence/sources.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kFewestShownStatements = 2;

// Publishers of documents that no row answers to, each once. Their words are taken as a neutral source's, grade F.
std::vector<std::string> unknown_publishers(const OpenProject& opened) {
  const evidence::SourceBook book(opened.sources);
  std::set<std::string> unknown;
  for (const Document& document : opened.ledger.documents_without_text()) {
    if (!document.metadata.publisher.empty() && book.find(document.metadata) == nullptr) {
      unknown.insert(document.metadata.publisher);
    }
  }
  return {unknown.begin(), unknown.end()};
}

std::string source_line(const Source& source) {
  std::string line = fmt::format("  {}  {}, {}, grade {}", source.id.value, printable_line(source.name),
                                 to_word(source.stance), static_cast<char>(source.grade));
  line += source.actor ? ", the voice of " + source.actor->value : "";
  line += source.licence.empty() ? "" : ", licence: " + printable_line(source.licence);
  return line + "\n";
}

std::string history_lines(const GradeHistory& history) {
  std::string lines;
  for (const ledger::GradeChange& change : history.changes) {
    const auto day =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{change.at_unix_seconds}});
    lines +=
        fmt::format("      {}: {} to {}{}\n", to_iso(day), static_cast<char>(change.old_grade),
                    static_cast<char>(change.new_grade), change.note.empty() ? "" : ", " + printable_line(change.note));
  }
  return lines + (history.is_edited_since ? "      since then edited in sources.csv by hand\n" : "");
}

std::string sources_text(const ListedSources& listed) {
  std::string text = counted(listed.sources.size(), "source") + " in sources.csv\n";
  for (std::size_t i = 0; i < listed.sources.size(); ++i) {
    text += source_line(listed.sources[i]) + history_lines(listed.histories[i]);
  }
  const std::vector<std::string>& unknown = listed.unknown_publishers;
  if (unknown.empty()) {
    return text;
  }
  text += fmt::format("\n{} in no row of sources.csv, so taken as neutral with grade F:\n",
                      counted(unknown.size(), "publisher is", "publishers are"));
  for (const std::string& publisher : unknown) {
    text += "  " + printable_line(publisher) + "\n";
  }
  return text + "Next: add a row for each to sources.csv\n";
}

// By how much an affirmation multiplies the odds, with the spread of the draws where there are any.
std::string ratio_words(const SourceRecord& record) {
  const std::string at = fmt::format("{:.1f}", record.learned.hit_prob / record.learned.false_alarm_prob);
  return record.ratio_interval
             ? fmt::format("{} ({:.1f} to {:.1f})", at, record.ratio_interval->first, record.ratio_interval->second)
             : at;
}

std::string record_lines(const SourceRecord& record) {
  const auto per_cent = [](double prob) { return fmt::format("{:.0f} %", 100 * prob); };
  std::string text = fmt::format(
      "  {}, {}, grade {}: affirms what is true {}, what is false {} of the time\n"
      "      an affirmation multiplies the odds by {}; by stance and grade alone by {:.1f}\n"
      "      from {}, {} of them beside other origins\n",
      printable_line(record.name), to_word(record.stance), static_cast<char>(record.grade),
      per_cent(record.learned.hit_prob), per_cent(record.learned.false_alarm_prob), ratio_words(record),
      record.expected.hit_prob / record.expected.false_alarm_prob, counted(record.statements, "statement"),
      record.compared);
  if (record.compared < infer::kFewestComparedStatements) {
    text += "      too few to tell it from others of its stance\n";
  }
  return text;
}

std::string records_text(const SourceRecords& records) {
  if (records.records.empty()) {
    return "";
  }
  std::string text = "\nWhat their statements on all pairs tell of them (answers rest on stance and grade alone):\n";
  std::size_t left_out = 0;
  for (const SourceRecord& record : records.records) {
    const bool is_shown = record.compared >= kFewestShownStatements;
    text += is_shown ? record_lines(record) : "";
    left_out += is_shown ? 0 : 1;
  }
  if (left_out > 0) {
    text +=
        fmt::format("  {} with fewer than {} statements beside other origins: nothing to tell yet (--json has all)\n",
                    counted(left_out, "voice"), kFewestShownStatements);
  }
  if (records.mixing) {
    text +=
        fmt::format("  drawn by Gibbs: R-hat at most {:.3f}, at least {:.0f} effective draws{}\n",
                    records.mixing->largest_r_hat, records.mixing->least_effective_draws,
                    infer::is_mixed(*records.mixing) ? "" : "; the chains have not mixed, take the spreads as rough");
    return text;
  }
  return text + (records.is_converged ? "" : "  the figures had not settled when the search ended\n");
}

std::string effects_text(const std::vector<GradeEffect>& effects, const std::string& asked) {
  if (effects.empty()) {
    return fmt::format("With {} no answer on \"at least tactical\" would move by half a per cent or more.\n", asked);
  }
  std::string text = fmt::format("With {} \"at least tactical\" would move:\n", asked);
  for (const GradeEffect& effect : effects) {
    text += fmt::format("  {} and {}: {:.1f} % to {:.1f} %\n", printable_line(effect.a_name),
                        printable_line(effect.b_name), 100 * effect.prob, 100 * effect.prob_with_grade);
  }
  return text + "Nothing was changed. Next: entente grade SLUG GRADE keeps it\n";
}

Outcome run(const Request& request, Context& context) {
  OpenProject opened = open_project(context);
  if (const std::optional<std::string> asked = request.text("grade")) {
    const auto [slug, grade] = grade_asked(*asked);
    const std::vector<GradeEffect> effects = effects_of_grade(opened, slug, grade, today(context));
    return {request.has("json") ? effects_to_json(effects) : effects_text(effects, *asked)};
  }
  const SourceMethod method =
      request.text_or("method", "") == "gibbs" ? SourceMethod::gibbs : SourceMethod::maximisation;
  ListedSources listed{opened.sources, {}, unknown_publishers(opened), source_records(opened, today(context), method)};
  const std::vector<ledger::GradeChange> changes = opened.ledger.grade_changes();
  for (const Source& source : opened.sources) {
    listed.histories.push_back(grade_history(source, changes));
  }
  return {request.has("json") ? sources_to_json(listed) : sources_text(listed) + records_text(listed.records)};
}

}  // namespace

UseCase sources_use_case() {
  return {.name = "sources",
          .summary = "List the publishers, what their record tells of them, and those that have no row yet",
          .examples = {"entente sources", "entente sources --grade dawn=A", "entente sources --method gibbs"},
          .options = {{.name = "grade",
                       .value_name = "SLUG=GRADE",
                       .help = "show which answers another Admiralty grade, A to F, would move"},
                      {.name = "method",
                       .value_name = "METHOD",
                       .help = "em, the fast default, or gibbs, which draws levels and sources and tells their spread",
                       .kind = OptionKind::choice,
                       .choices = {"em", "gibbs"}},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
