// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/check.hpp"

#include <fmt/format.h>

#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"
#include "engine/project_check.hpp"

namespace entente::engine {
namespace {

std::string check_text(const CheckReport& report) {
  if (report.findings.empty()) {
    return fmt::format("All {} and {} are in order.\n", counted(report.documents, "document"),
                       counted(report.claims, "claim"));
  }
  std::string text = fmt::format("{} found:\n", counted(report.findings.size(), "problem"));
  for (const ledger::Finding& finding : report.findings) {
    text += printable_line("  " + finding.place + (finding.place.empty() ? "" : ": ") + finding.what) + "\n";
  }
  return text;
}

Outcome run(const Request& request, Context& context) {
  const CheckReport report = check_project(context);
  return {request.has("json") ? check_to_json(report) : check_text(report),
          report.findings.empty() ? ExitCode::done : error_row(ErrorCode::check_failed).exit};
}

}  // namespace

UseCase check_use_case() {
  return {.name = "check",
          .summary = "Verify that quotes, hashes and ledger are in order",
          .examples = {"entente check", "entente check --json"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
