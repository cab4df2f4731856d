// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/assess.hpp"

#include "engine/pair_question.hpp"
#include "report/assessment_json.hpp"
#include "report/assessment_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
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
  options.push_back(json_option());
  return {.name = "assess",
          .summary = "Assess how closely two organisations work together",
          .examples = {"entente assess bla ttp", "entente assess bla ttp --as-of 2022-12-31 --yardstick phia"},
          .options = std::move(options),
          .run = run};
}

}  // namespace entente::engine
