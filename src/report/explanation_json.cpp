// SPDX-License-Identifier: Apache-2.0
#include "report/explanation_json.hpp"

#include <nlohmann/json.hpp>

#include "report/shown_json.hpp"

namespace entente::report {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json marks_json(const ClaimExplanation& explanation) {
  Json list = Json::array();
  for (const ClaimMark& mark : explanation.marks) {
    list.push_back({{"role", to_word(mark.role)},
                    {"start", mark.span.start},
                    {"end", mark.span.end},
                    {"text", mark.text},
                    {"means", text_or_null(mark.means)},
                    {"rule", text_or_null(mark.rule)}});
  }
  return list;
}

Json rules_json(const ClaimExplanation& explanation) {
  Json list = Json::array();
  for (const RuleSource& rule : explanation.rules) {
    list.push_back({{"rule", rule.rule},
                    {"file", text_or_null(rule.file)},
                    {"line", rule.line == 0 ? Json(nullptr) : Json(rule.line)},
                    {"says", rule.row},
                    {"example", text_or_null(rule.example)}});
  }
  return list;
}

Json resolutions_json(const Claim& claim) {
  Json list = Json::array();
  for (const Resolution& each : claim.resolutions) {
    list.push_back({{"mention", each.mention},
                    {"start", each.span.start},
                    {"end", each.span.end},
                    {"actor", each.actor.value},
                    {"antecedent", each.antecedent},
                    {"antecedent_start", each.antecedent_span.start},
                    {"antecedent_end", each.antecedent_span.end}});
  }
  return list;
}

}  // namespace

std::string explanation_to_json(const ClaimExplanation& explanation) {
  const Claim& claim = explanation.shown.claim;
  Json json = shown_json(explanation.shown);
  json["status"] = to_word(claim.status);
  json["sentence"] = {{"start", claim.sentence.start}, {"end", claim.sentence.end}, {"text", explanation.sentence}};
  json["marks"] = marks_json(explanation);
  json["rules"] = rules_json(explanation);
  json["resolutions"] = resolutions_json(claim);
  json["reader"] = explanation.reader;
  json["is_read_alike"] = explanation.is_read_alike;
  return written(json);
}

}  // namespace entente::report
