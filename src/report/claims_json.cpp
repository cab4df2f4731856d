// SPDX-License-Identifier: Apache-2.0
#include "report/claims_json.hpp"

#include <cmath>
#include <cstdint>

#include "report/shown_json.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

// Whole numbers without ".0": the shortest text that reads back.
Json short_number(double number) {
  return number == std::floor(number) ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

std::string claim_to_json(const Claim& claim) {
  Json json;
  json["document"] = claim.document.value;
  json["start"] = claim.span.start;
  json["end"] = claim.span.end;
  json["quote"] = claim.quote;
  json["speaker"] = to_word(claim.speaker);
  json["via"] = via_json(claim.via);
  json["cue"] = cue_json(claim.cue);
  json["a"] = claim.a.value;
  json["b"] = claim.b.value;
  json["direction"] = to_word(claim.direction);
  json["relation"] = to_word(claim.relation);
  json["polarity"] = to_word(claim.polarity);
  json["certainty"] = Json::array({short_number(claim.certainty.low_prob), short_number(claim.certainty.high_prob)});
  json["evidence"] = to_word(claim.evidence);
  json["when"] = text_or_null(short_time(claim.when));
  json["where"] = text_or_null(claim.where);
  json["status"] = to_word(claim.status);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace entente::report
