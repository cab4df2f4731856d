// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/network.hpp"

#include <algorithm>
#include <iterator>

#include "engine/network_answer.hpp"
#include "engine/pair_question.hpp"
#include "report/network_answer.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const NetworkAnswer answer =
      answer_network({.as_of = as_of_date(request, today(context)), .level = level_asked(request)}, opened);
  if (request.has("json")) {
    return {report::network_to_json(answer, opened.project.config.yardstick) + "\n"};
  }
  return {
      report::network_to_text(answer, {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

// Those of a question about a pair that a question about all of them has too.
std::vector<OptionRow> options() {
  std::vector<OptionRow> options;
  std::ranges::copy_if(pair_options(), std::back_inserter(options),
                       [](const OptionRow& option) { return option.name == "as-of" || option.name == "level"; });
  options.push_back(json_option());
  return options;
}

}  // namespace

UseCase network_use_case() {
  return {.name = "network",
          .summary = "Show all pairs, the triads that pull at them, and the camps",
          .examples = {"entente network", "entente network --as-of 2022-12-31 --json"},
          .options = options(),
          .run = run};
}

}  // namespace entente::engine
