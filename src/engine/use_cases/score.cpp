// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/score.hpp"

#include "engine/forecast_ledger.hpp"
#include "engine/forecast_scores.hpp"
#include "report/forecast_json.hpp"
#include "report/forecast_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const ForecastScores scores = scores_of(listed_forecasts(opened, today(context)));
  if (request.has("json")) {
    return {report::scores_to_json(scores)};
  }
  return {
      report::scores_to_text(scores, {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase score_use_case() {
  return {.name = "score",
          .summary = "Tell how frozen forecasts fared, beside persistence and base rate",
          .examples = {"entente score", "entente score --json"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
