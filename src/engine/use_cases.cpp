// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases.hpp"

#include <algorithm>

#include "engine/use_cases/actors.hpp"
#include "engine/use_cases/add.hpp"
#include "engine/use_cases/assess.hpp"
#include "engine/use_cases/check.hpp"
#include "engine/use_cases/claims.hpp"
#include "engine/use_cases/contradictions.hpp"
#include "engine/use_cases/couple.hpp"
#include "engine/use_cases/decide.hpp"
#include "engine/use_cases/demo.hpp"
#include "engine/use_cases/document.hpp"
#include "engine/use_cases/documents.hpp"
#include "engine/use_cases/events.hpp"
#include "engine/use_cases/explain_claim.hpp"
#include "engine/use_cases/forecast.hpp"
#include "engine/use_cases/forecasts.hpp"
#include "engine/use_cases/grade.hpp"
#include "engine/use_cases/history.hpp"
#include "engine/use_cases/indicators.hpp"
#include "engine/use_cases/init.hpp"
#include "engine/use_cases/learn.hpp"
#include "engine/use_cases/media.hpp"
#include "engine/use_cases/merge.hpp"
#include "engine/use_cases/network.hpp"
#include "engine/use_cases/origins.hpp"
#include "engine/use_cases/parameters.hpp"
#include "engine/use_cases/read.hpp"
#include "engine/use_cases/report.hpp"
#include "engine/use_cases/review.hpp"
#include "engine/use_cases/score.hpp"
#include "engine/use_cases/signals.hpp"
#include "engine/use_cases/simulate_world.hpp"
#include "engine/use_cases/sources.hpp"
#include "engine/use_cases/version.hpp"
#include "engine/use_cases/watch.hpp"
#include "engine/use_cases/what_if.hpp"
#include "engine/use_cases/why.hpp"

namespace entente::engine {

std::span<const UseCase> use_cases() {
  static const std::vector<UseCase> table{
      demo_use_case(),           init_use_case(),           add_use_case(),           documents_use_case(),
      document_use_case(),       actors_use_case(),         merge_use_case(),         sources_use_case(),
      grade_use_case(),          claims_use_case(),         explain_claim_use_case(), review_use_case(),
      decide_use_case(),         learn_use_case(),          read_use_case(),          origins_use_case(),
      contradictions_use_case(), assess_use_case(),         why_use_case(),           what_if_use_case(),
      indicators_use_case(),     history_use_case(),        watch_use_case(),         forecast_use_case(),
      forecasts_use_case(),      score_use_case(),          network_use_case(),       parameters_use_case(),
      events_use_case(),         signals_use_case(),        couple_use_case(),        media_use_case(),
      report_use_case(),         simulate_world_use_case(), check_use_case(),         version_use_case(),
  };
  return table;
}

const UseCase* find_use_case(std::string_view name) {
  const std::span<const UseCase> table = use_cases();
  const auto found = std::ranges::find(table, name, &UseCase::name);
  return found == table.end() ? nullptr : &*found;
}

Outcome run_use_case(const UseCase& use_case, const Request& request, Context& context) {
  check_request(use_case, request);
  return use_case.run(request, context);
}

}  // namespace entente::engine
