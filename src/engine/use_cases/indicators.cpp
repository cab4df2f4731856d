// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/indicators.hpp"

#include "engine/count_option.hpp"
#include "engine/decided_then.hpp"
#include "engine/indicators.hpp"
#include "engine/pair_question.hpp"
#include "report/indicators_json.hpp"
#include "report/indicators_text.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kShownKinds = 12;
constexpr std::size_t kMostKinds = 1000;

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_as_asked(request, context);
  const PairQuestion question = pair_question(request, opened, today(context));
  const bool is_json = request.has("json");
  const std::size_t limit =
      count_asked(request, "limit", {.otherwise = is_json ? kMostKinds : kShownKinds, .most = kMostKinds});
  const Indicators indicators = make_indicators(pair_request(question, opened), opened.actors);
  if (is_json) {
    return {report::indicators_to_json(indicators, limit, question.yardstick)};
  }
  return {report::indicators_to_text(indicators, limit,
                                     {question.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase indicators_use_case() {
  std::vector<OptionRow> options = pair_options();
  options.push_back({.name = "limit", .value_name = "COUNT", .help = "at most so many kinds; 12, with --json all"});
  options.push_back(json_option());
  return {.name = "indicators",
          .summary = "Tell what to watch for, by what it is expected to tell",
          .examples = {"entente indicators bla ttp", "entente indicators bla ttp --level strategic --json"},
          .options = std::move(options),
          .run = run};
}

}  // namespace entente::engine
