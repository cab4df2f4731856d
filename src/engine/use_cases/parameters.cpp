// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/parameters.hpp"

#include "engine/parameter_records.hpp"
#include "report/parameters.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const ParameterRecords records = parameter_records(opened, today(context));
  if (request.has("json")) {
    return {report::parameters_to_json(records)};
  }
  return {report::parameters_to_text(records,
                                     {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase parameters_use_case() {
  return {.name = "parameters",
          .summary = "Show what all pairs together tell of the model's parameters",
          .examples = {"entente parameters", "entente parameters --json"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
