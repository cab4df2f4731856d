// SPDX-License-Identifier: Apache-2.0
#include "learn/sift.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "learn/claim_features.hpp"
#include "learn/learned_rules.hpp"

namespace entente::learn {
namespace {

std::string field_word(const Claim& claim, Step step) {
  switch (step) {
    case Step::relation:
      return std::string(to_word(claim.relation));
    case Step::polarity:
      return std::string(to_word(claim.polarity));
    case Step::speaker:
      return to_word(claim.speaker);
    case Step::doubt:
      break;
  }
  return "";
}

std::string change_rule(Step step, std::string_view then, const std::string& word) {
  return std::string(kRulePrefix) + std::string(step_row(step).word) + "/" + std::string(then) + " " + word;
}

// A claim as proposed and as the steps would have it, each with the rules that say so.
struct Change {
  Claim before;
  Claim after;
  bool is_doubted = false;
};

void run_step(const LearnedStep& step, const Features& features, Change& change) {
  const std::string_view label = label_of(step, features);
  if (step.step == Step::doubt) {
    change.is_doubted = label == kRejected;
    return;
  }
  const std::string was = field_word(change.after, step.step);
  step_row(step.step).apply(change.after, label);
  const std::string now = field_word(change.after, step.step);
  if (was != now) {
    change.before.rules.push_back(change_rule(step.step, "now", now));
    change.after.rules.push_back(change_rule(step.step, "was", was));
  }
}

Change change_of(const LearnedModel& model, const Claim& claim, const Features& features) {
  Change change{claim, claim};
  for (const LearnedStep& step : model.steps) {
    run_step(step, features, change);
  }
  change.after.id = make_claim_id(change.after);
  return change;
}

void put_in_text_order(std::vector<Claim>& claims) {
  std::ranges::sort(claims, {}, [](const Claim& claim) { return std::tie(claim.span, claim.id); });
}

}  // namespace

Sifted sift(const LearnedModel& model, const std::vector<Claim>& claims, const CodePointIndex& text,
            const ActorRegistry& actors, const Decided& decided) {
  std::set<ClaimId> taken = decided.rejected;
  for (const Claim& claim : claims) {
    taken.insert(claim.id);
  }
  Sifted sifted;
  for (const Claim& claim : claims) {
    Change change = change_of(model, claim, claim_features(claim, text, actors));
    const bool is_decided = decided.all.contains(claim.id);
    if (!is_decided && change.is_doubted) {
      sifted.doubted.push_back(claim);
      sifted.doubted.back().rules.emplace_back(kDoubtedRule);
    } else if (!is_decided && taken.insert(change.after.id).second) {  // an id of its own: something was changed
      sifted.doubted.push_back(std::move(change.before));
      sifted.kept.push_back(std::move(change.after));
    } else {
      sifted.kept.push_back(claim);
    }
  }
  put_in_text_order(sifted.kept);
  put_in_text_order(sifted.doubted);
  return sifted;
}

}  // namespace entente::learn
