// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/why.hpp"

#include "engine/decided_then.hpp"
#include "engine/indicators.hpp"
#include "engine/pair_question.hpp"
#include "report/assessment_json.hpp"
#include "report/indicator_words.hpp"
#include "report/why_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_as_asked(request, context);
  const PairQuestion question = pair_question(request, opened, today(context));
  const PairAnswer answer = answer_with_request(question, opened);
  const std::vector<std::string> watch =
      report::watch_sentences(make_indicators(answer.request, opened.actors), question.yardstick);
  if (request.has("json")) {
    return {report::why_to_json(answer.assessment, question.yardstick, watch) + "\n"};
  }
  return {report::why_to_text(answer.assessment, {question.yardstick, context.style.width, context.style.is_colour},
                              watch)};
}

}  // namespace

UseCase why_use_case() {
  std::vector<OptionRow> options = pair_options();
  options.push_back(json_option());
  return {.name = "why",
          .summary = "Show what each item adds to an assessment",
          .examples = {"entente why bla ttp", "entente why bla ttp --level strategic --json"},
          .options = std::move(options),
          .run = run};
}

}  // namespace entente::engine
