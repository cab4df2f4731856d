// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/contradictions.hpp"

#include "engine/claim_lookup.hpp"
#include "engine/contradictions.hpp"
#include "report/contradictions_json.hpp"
#include "report/contradictions_text.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kShown = 20;  // some screens; the most telling stand first

// That texts contradict each other is what was asked for, and no problem of the project: the exit code stays 0.
Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  std::optional<Pair> pair;
  if (const auto text = request.text("pair")) {
    pair = pair_of(opened.actors, *text);
  }
  const std::vector<Contradiction> found = find_contradictions(opened, pair);
  if (request.has("json")) {
    return {report::contradictions_to_json(found)};
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return {report::contradictions_to_text(found, opened.actors, style, request.has("all") ? found.size() : kShown)};
}

}  // namespace

UseCase contradictions_use_case() {
  return {.name = "contradictions",
          .summary = "List statements that cannot both hold",
          .examples = {"entente contradictions --pair bla,ttp", "entente contradictions --all --json"},
          .options = {{.name = "pair", .value_name = "A,B", .help = "only statements about these two"},
                      {.name = "all",
                       .value_name = "",
                       .help = "print all of them; else the 20 most telling",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
