// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/explain_claim.hpp"

#include "engine/claim_explanation.hpp"
#include "engine/claim_lookup.hpp"
#include "report/explanation_json.hpp"
#include "report/explanation_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const Claim claim = find_claim(opened.ledger, required_text(request, "claim"));
  const ClaimExplanation explanation = explain_claim(opened, claim);
  if (request.has("json")) {
    return {report::explanation_to_json(explanation)};
  }
  return {report::explanation_to_text(explanation,
                                      {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase explain_claim_use_case() {
  return {.name = "explain-claim",
          .summary = "Show how a claim was read from its sentence",
          .examples = {"entente explain-claim 3f2a", "entente explain-claim 3f2a --json"},
          .options = {{.name = "claim",
                       .value_name = "CLAIM",
                       .help = "the claim's id, or as much of its beginning as is unique",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
