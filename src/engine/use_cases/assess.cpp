// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/assess.hpp"

#include "engine/all_pairs.hpp"
#include "engine/decided_then.hpp"
#include "engine/pair_question.hpp"
#include "report/all_pairs.hpp"
#include "report/assessment_json.hpp"
#include "report/assessment_text.hpp"

namespace entente::engine {
namespace {

[[noreturn]] void refuse(std::string place, std::string what, std::string way_out) {
  throw Failure({ErrorCode::usage, std::move(place), std::move(what), std::move(way_out)});
}

void check_form(const Request& request) {
  const bool names_pair = request.has("a") && request.has("b");
  if (request.has("all") && request.has("a")) {
    refuse("--all", "it was given with organisations", "Give either A and B, or --all");
  }
  if (!request.has("all") && !names_pair) {
    refuse("A B", "two organisations are needed",
           "Name two, as in entente assess bla ttp, or give --all; see: entente assess --help");
  }
  if (!request.has("all") && request.has("method")) {
    refuse("--method", "it was given without --all", "Give --all with it");
  }
  for (const char* option : {"from", "to"}) {
    if (request.has("all") && request.has(option)) {
      refuse(std::string("--") + option, "it was given with --all, which shows the latest month", "Leave it out");
    }
  }
}

Outcome run_all(const Request& request, const Context& context, const OpenProject& opened) {
  const SystemQuestion question{
      .as_of = as_of_date(request, today(context)),
      .moment = decisions_asked(request, as_of_date(request, today(context))),
      .level = level_asked(request),
      .method = request.text_or("method", "") == "gibbs" ? SystemMethod::gibbs : SystemMethod::mean_field};
  const AllPairs all = assess_all_pairs(question, opened);
  if (request.has("json")) {
    return {report::all_pairs_to_json(all, opened.project.config.yardstick) + "\n"};
  }
  return {
      report::all_pairs_to_text(all, {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

Outcome run(const Request& request, Context& context) {
  check_form(request);
  const OpenProject opened = open_as_asked(request, context);
  if (request.has("all")) {
    return run_all(request, context, opened);
  }
  const PairQuestion question = pair_question(request, opened, today(context));
  const Assessment assessment = answer(question, opened);
  if (request.has("json")) {
    return {report::assessment_to_json(assessment) + "\n"};
  }
  return {report::assessment_to_text(assessment, {question.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase assess_use_case() {
  std::vector<OptionRow> options = pair_options();
  for (OptionRow& option : options) {
    option.is_required = false;
  }
  options.push_back({.name = "all",
                     .help = "all pairs of which something is claimed, in the latest month",
                     .kind = OptionKind::flag});
  options.push_back({.name = "method",
                     .value_name = "METHOD",
                     .help = "for --all: meanfield, the fast default, or gibbs, the exact reference",
                     .kind = OptionKind::choice,
                     .choices = {"meanfield", "gibbs"}});
  options.push_back(json_option());
  return {.name = "assess",
          .summary = "Assess how closely two organisations work together",
          .examples = {"entente assess bla ttp", "entente assess bla ttp --as-of 2022-12-31 --yardstick phia",
                       "entente assess --all"},
          .options = std::move(options),
          .run = run};
}

}  // namespace entente::engine
