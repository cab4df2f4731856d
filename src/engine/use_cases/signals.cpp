// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/signals.hpp"

#include "engine/pair_question.hpp"
#include "engine/pair_signals.hpp"
#include "report/signals_json.hpp"
#include "report/signals_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const auto [a, b] = resolve_pair(opened.actors, required_text(request, "a"), required_text(request, "b"));
  const PairSignals signals = pair_signals(opened, a, b);
  if (request.has("json")) {
    return {report::signals_to_json(signals)};
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  const std::vector<ListedEvent> behind =
      request.has("events") ? events_behind(opened, signals) : std::vector<ListedEvent>{};
  return {report::signals_to_text(signals, behind, opened.actors, style)};
}

}  // namespace

UseCase signals_use_case() {
  return {.name = "signals",
          .summary = "Tell what events say of two organisations, month by month",
          .examples = {"entente signals ttp pakistan", "entente signals ttp bla --events"},
          .options = {{.name = "a",
                       .value_name = "A",
                       .help = "the first organisation: slug, name or alias",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      {.name = "b",
                       .value_name = "B",
                       .help = "the second one",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      {.name = "events",
                       .value_name = "",
                       .help = "list the events behind the figures, too",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
