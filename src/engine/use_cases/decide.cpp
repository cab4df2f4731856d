// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/decide.hpp"

#include <fmt/format.h>

#include "engine/claim_lookup.hpp"
#include "engine/correction.hpp"
#include "engine/open_project.hpp"
#include "report/claims_json.hpp"
#include "report/claims_text.hpp"

namespace entente::engine {
namespace {

using ledger::DecisionKind;
using ledger::Ledger;

constexpr std::string_view kUndo = "undo";
constexpr const char* kAsRead = "as-read";

DecisionKind kind_of(const std::string& word) {
  if (word == "correct") {
    return DecisionKind::correct;
  }
  return word == "reject" ? DecisionKind::reject : DecisionKind::confirm;
}

void check_correction(DecisionKind kind, const Request& request) {
  if (kind == DecisionKind::correct && !names_correction(request)) {
    throw Failure({ErrorCode::usage, "", "correct needs to know what should read otherwise",
                   "Add, for example, --polarity denied or --certainty 0.2,0.6; see: entente decide --help"});
  }
  if (kind != DecisionKind::correct && names_correction(request)) {
    throw Failure({ErrorCode::usage, "", "only a correction changes what a claim says",
                   "Use: entente decide CLAIM correct, with the same options"});
  }
  if (kind != DecisionKind::correct && request.has(kAsRead)) {
    throw Failure(
        {ErrorCode::usage, "--as-read", "only a correction says what should read otherwise", "Leave --as-read away"});
  }
}

std::string decided_text(const Claim& claim, const OpenProject& opened, const Context& context) {
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return report::claims_to_text(std::span(&claim, 1), opened.actors, style) +
         fmt::format("Stored: claim {} is {}.\nNext: entente assess {} {}\n", claim.id.value, to_word(claim.status),
                     claim.a.value, claim.b.value);
}

Outcome answer(const Request& request, const Context& context, const OpenProject& opened, const Claim& claim) {
  return {request.has("json") ? report::claim_to_json(claim) + "\n" : decided_text(claim, opened, context)};
}

Outcome decide(const Request& request, Context& context) {
  const DecisionKind kind = kind_of(required_text(request, "decision"));
  check_correction(kind, request);
  const OpenProject opened = open_project(context);
  const Claim claim = find_claim(opened.ledger, required_text(request, "claim"));
  ledger::Decision decision{.claim = claim.id,
                            .kind = kind,
                            .by = request.text_or("by", ""),
                            .reason = request.text_or("reason", ""),
                            .at_unix_seconds = context.now_unix_seconds};
  if (kind == DecisionKind::correct) {
    // What is not corrected stays as it was read, whatever is merged.
    const Claim before = request.has(kAsRead) ? find_claim_as_read(opened.ledger, claim.id)
                                              : opened.ledger.claims({.claim = claim.id, .is_as_read = true}).front();
    decision.corrected = corrected_claim(before, request, opened.actors);
  }
  Ledger ledger = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write);
  ledger.add_decision(decision);
  return answer(request, context, opened, find_claim(ledger, claim.id.value));
}

Outcome take_back(const Request& request, Context& context) {
  check_correction(DecisionKind::reject, request);
  const OpenProject opened = open_project(context);
  const Claim claim = find_claim(opened.ledger, required_text(request, "claim"));
  if (claim.status == ClaimStatus::proposed) {
    throw Failure({ErrorCode::usage, "claim " + claim.id.value, "nobody has decided on it, so nothing can be undone",
                   "entente claims shows what was decided"});
  }
  Ledger ledger = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write);
  ledger.add_withdrawal({.claim = claim.id,
                         .by = request.text_or("by", ""),
                         .reason = request.text_or("reason", ""),
                         .at_unix_seconds = context.now_unix_seconds});
  return answer(request, context, opened, find_claim(ledger, claim.id.value));
}

Outcome run(const Request& request, Context& context) {
  return required_text(request, "decision") == kUndo ? take_back(request, context) : decide(request, context);
}

std::vector<OptionRow> decide_options() {
  std::vector<OptionRow> options{{.name = "claim",
                                  .value_name = "CLAIM",
                                  .help = "the claim's id, or as much of its beginning as is unique",
                                  .place = OptionPlace::positional,
                                  .is_required = true},
                                 {.name = "decision",
                                  .value_name = "DECISION",
                                  .help = "confirm, reject or correct; undo: take the last one back",
                                  .kind = OptionKind::choice,
                                  .place = OptionPlace::positional,
                                  .choices = {"confirm", "reject", "correct", std::string(kUndo)},
                                  .is_required = true}};
  for (OptionRow& option : correction_options()) {
    options.push_back(std::move(option));
  }
  options.push_back({.name = kAsRead,
                     .value_name = "",
                     .help = "correct what the reader read, whatever was corrected before",
                     .kind = OptionKind::flag});
  options.push_back({.name = "reason", .value_name = "TEXT", .help = "why, for whoever reads it later"});
  options.push_back({.name = "by", .value_name = "ROLE", .help = "a role or initials; never shown in exports"});
  options.push_back(json_option());
  return options;
}

}  // namespace

UseCase decide_use_case() {
  return {.name = "decide",
          .summary = "Confirm, reject or correct a claim",
          .examples = {"entente decide 3f2a confirm", "entente decide 3f2a reject --reason \"quotes a rumour\"",
                       "entente decide 3f2a correct --polarity denied --certainty 0.9,1", "entente decide 3f2a undo"},
          .options = decide_options(),
          .run = run,
          .effect = Effect::writes};
}

}  // namespace entente::engine
