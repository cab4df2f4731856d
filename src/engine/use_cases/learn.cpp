// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/learn.hpp"

#include <algorithm>
#include <array>
#include <thread>

#include "engine/learning.hpp"
#include "engine/outcome_json.hpp"

namespace entente::engine {
namespace {

Outcome forget(const Request& request, Context& context) {
  forget_learned(context);
  const std::string text = "Forgotten. The rules read alone; decisions are kept.\nNext: entente claims\n";
  return {request.has("json") ? texts_to_json(std::array{JsonText{"learned", "forgotten"}}) : text};
}

Outcome run(const Request& request, Context& context) {
  if (request.has("forget")) {
    return forget(request, context);
  }
  const LearningOutcome outcome = learn_from_decisions(context, std::max(std::thread::hardware_concurrency(), 1U));
  return {request.has("json") ? learning_to_json(outcome) : learning_to_text(outcome)};
}

}  // namespace

UseCase learn_use_case() {
  return {.name = "learn",
          .summary = "Learn from decisions on claims what the rules get wrong",
          .examples = {"entente learn", "entente learn --forget"},
          .options = {{.name = "forget",
                       .value_name = "",
                       .help = "end the use of what was learned",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run,
          .effect = Effect::writes};
}

}  // namespace entente::engine
