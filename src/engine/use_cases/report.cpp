// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/report.hpp"

#include <algorithm>

#include "engine/decided_then.hpp"
#include "engine/indicators.hpp"
#include "engine/outcome_json.hpp"
#include "engine/pair_question.hpp"
#include "engine/printable.hpp"
#include "engine/safe_file.hpp"
#include "report/indicator_words.hpp"
#include "report/report_html.hpp"
#include "report/report_markdown.hpp"

namespace entente::engine {
namespace {

enum class ReportFormat { html, markdown };

ReportFormat format_of(const std::filesystem::path& file) {
  const std::string suffix = file.extension().string();
  if (suffix == ".html" || suffix == ".htm") {
    return ReportFormat::html;
  }
  if (suffix == ".md" || suffix == ".markdown") {
    return ReportFormat::markdown;
  }
  throw Failure({ErrorCode::usage, file.string(), "its ending does not say which kind of report it should be",
                 "End the name in .html or .md"});
}

Outcome run(const Request& request, Context& context) {
  const std::filesystem::path file = path_from(context, required_text(request, "out"));
  const ReportFormat format = format_of(file);
  const OpenProject opened = open_as_asked(request, context);
  const PairQuestion question = pair_question(request, opened, today(context));
  const PairAnswer answer = answer_with_request(question, opened);
  const report::Report report{
      answer.assessment, question.yardstick, today(context), opened.project.config.licence_note,
      report::watch_sentences(make_indicators(answer.request, opened.actors), question.yardstick)};
  write_file_safely(file, format == ReportFormat::html ? report::report_html(report) : report::report_markdown(report));
  return {request.has("json") ? file_to_json(file) : "Wrote " + printable_line(file.string()) + "\n"};
}

}  // namespace

UseCase report_use_case() {
  std::vector<OptionRow> options = pair_options();
  options.push_back({.name = "out",
                     .value_name = "FILE",
                     .help = "where to write it: FILE.html, a page that stands alone, or FILE.md",
                     .kind = OptionKind::file_out,
                     .is_required = true,
                     .letter = "o"});
  options.push_back(json_option());
  return {
      .name = "report",
      .summary = "Write an assessment with all its evidence to a file",
      .examples = {"entente report bla ttp -o bla-ttp.html", "entente report bla ttp -o bla-ttp.md --yardstick phia"},
      .options = std::move(options),
      .run = run};
}

}  // namespace entente::engine
