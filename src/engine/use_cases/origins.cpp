// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/origins.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/claim_lookup.hpp"
#include "engine/claim_origins.hpp"
#include "report/origins_json.hpp"
#include "report/origins_text.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;

std::string listing(const Request& request, const OpenProject& opened, const std::vector<Claim>& claims,
                    const Context& context) {
  const std::vector<OriginFamily> families = origin_families(opened, claims);
  if (request.has("json")) {
    return report::origins_to_json(families);
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return report::origins_to_text(families, opened.actors, style, request.has("all"));
}

Outcome list(const Request& request, const Context& context, const OpenProject& opened) {
  for (const char* option : {"reason", "by"}) {
    if (request.has(option)) {
      throw Failure({ErrorCode::usage, "--" + std::string(option), "it belongs to split, join or undo",
                     "See: entente origins --help"});
    }
  }
  ledger::ClaimFilter filter;
  if (const auto pair = request.text("pair")) {
    filter.pair = pair_of(opened.actors, *pair);
  }
  return {listing(request, opened, opened.ledger.claims(filter), context)};
}

void check_count(OriginAction action, std::size_t count, const Request& request) {
  const std::size_t wanted = action == OriginAction::join ? 2 : 1;
  if (count != wanted) {
    throw Failure(
        {ErrorCode::usage, "",
         fmt::format("{} needs {}, not {}", to_word(action), wanted == 1 ? "one claim" : "two claims", count),
         "Write: entente origins split CLAIM, entente origins join CLAIM CLAIM or entente origins undo CLAIM"});
  }
  if (request.has("pair") || request.has("all")) {
    throw Failure({ErrorCode::usage, request.has("pair") ? "--pair" : "--all", "it belongs to the list of families",
                   "Leave it out; the claim tells its pair"});
  }
}

// A claim is about one pair, and families are kept apart by pair.
void check_join(const Claim& left, const Claim& right) {
  if (left.id == right.id) {
    throw Failure({ErrorCode::usage, "", "both ids mean claim " + left.id.value, "Name two different claims"});
  }
  if (make_pair_of(left.a, left.b) != make_pair_of(right.a, right.b)) {
    throw Failure({ErrorCode::usage, "",
                   fmt::format("claim {} is about {} and {}, claim {} about {} and {}", left.id.value, left.a.value,
                               left.b.value, right.id.value, right.a.value, right.b.value),
                   "Join claims about the same two organisations; of other pairs nothing changes"});
  }
}

void check_undo(const Claim& claim, const std::vector<OriginDecision>& all) {
  const std::vector<OriginDecision> standing = standing_decisions(all);
  const bool is_named = std::ranges::any_of(
      standing, [&](const OriginDecision& each) { return each.claim == claim.id || each.other == claim.id; });
  if (!is_named) {
    throw Failure({ErrorCode::usage, "", "no split or join of claim " + claim.id.value + " is in force",
                   "entente origins lists the families and why each claim is in one"});
  }
}

std::string done_text(const OriginDecision& decision) {
  switch (decision.action) {
    case OriginAction::split:
      return fmt::format("Stored: claim {} is split off.\n", decision.claim.value);
    case OriginAction::join:
      return fmt::format("Stored: claims {} and {} have one origin.\n", decision.claim.value, decision.other->value);
    case OriginAction::undo:
      break;
  }
  return fmt::format("Stored: the newest word on the origin of claim {} is taken back.\n", decision.claim.value);
}

std::string next_text(const OriginDecision& decision, const Claim& claim) {
  const std::string undo = decision.action == OriginAction::undo
                               ? ""
                               : fmt::format("To take it back: entente origins undo {}\n", claim.id.value);
  return undo + fmt::format("Next: entente why {} {}\n", claim.a.value, claim.b.value);
}

Outcome decide(const Request& request, const Context& context, OpenProject& opened, OriginAction action) {
  const std::vector<std::string>& ids = request.texts("claims");
  check_count(action, ids.size(), request);
  const Claim claim = find_claim(opened.ledger, ids.front());
  OriginDecision decision{.action = action,
                          .claim = claim.id,
                          .by = request.text_or("by", ""),
                          .reason = request.text_or("reason", ""),
                          .at_unix_seconds = context.now_unix_seconds};
  if (action == OriginAction::join) {
    const Claim other = find_claim(opened.ledger, ids.back());
    check_join(claim, other);
    decision.other = other.id;
  }
  if (action == OriginAction::undo) {
    check_undo(claim, opened.ledger.origin_decisions());
  }
  Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write).add_origin_decision(decision);
  opened.ledger = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_only);
  const std::vector<Claim> of_pair = opened.ledger.claims({.pair = make_pair_of(claim.a, claim.b)});
  const std::string families = listing(request, opened, of_pair, context);
  return {request.has("json") ? families : families + "\n" + done_text(decision) + next_text(decision, claim)};
}

Outcome run(const Request& request, Context& context) {
  OpenProject opened = open_project(context);
  const std::optional<OriginAction> action = origin_action_from_word(request.text_or("action", ""));
  return action ? decide(request, context, opened, *action) : list(request, context, opened);
}

}  // namespace

UseCase origins_use_case() {
  return {.name = "origins",
          .summary = "List claims by their origin; split and join them",
          .examples = {"entente origins --pair bla,ttp", "entente origins split 3f2a --reason \"its own reporting\"",
                       "entente origins join 3f2a 90cc", "entente origins undo 3f2a"},
          .options =
              {{.name = "action",
                .value_name = "ACTION",
                .help = "split: a claim is no copy; join: two claims have one origin; undo: take that back",
                .kind = OptionKind::choice,
                .place = OptionPlace::positional,
                .choices = {"split", "join", "undo"}},
               {.name = "claims",
                .value_name = "CLAIM",
                .help = "the claim's id, or as much of its beginning as is unique",
                .place = OptionPlace::positional,
                .is_repeated = true},
               {.name = "pair", .value_name = "A,B", .help = "only claims about these two"},
               {.name = "all", .value_name = "", .help = "print claims that stand alone too", .kind = OptionKind::flag},
               {.name = "reason", .value_name = "TEXT", .help = "why, for whoever reads it later"},
               {.name = "by", .value_name = "ROLE", .help = "a role or initials; never shown in exports"},
               json_option()},
          .run = run,
          .effect = Effect::by_action,
          .reading_actions = {""}};
}

}  // namespace entente::engine
