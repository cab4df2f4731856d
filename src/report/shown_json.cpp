// SPDX-License-Identifier: Apache-2.0
#include "report/shown_json.hpp"

#include "report/wording.hpp"

namespace entente::report {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

Json shown_json(const ShownClaim& shown) {
  const Claim& claim = shown.claim;
  const bool is_claim = !claim.id.value.empty();
  const auto of_claim = [is_claim](const auto& value) { return is_claim ? Json(value) : Json(nullptr); };
  return {{"claim", text_or_null(claim.id.value)},
          {"speaker", to_word(claim.speaker)},
          {"speaker_name", shown.speaker_name},
          {"a", claim.a.value},
          {"b", text_or_null(claim.b.value)},
          {"direction", of_claim(to_word(claim.direction))},
          {"relation", of_claim(to_word(claim.relation))},
          {"polarity", of_claim(to_word(claim.polarity))},
          {"certainty", is_claim ? Json::array({claim.certainty.low_prob, claim.certainty.high_prob}) : Json(nullptr)},
          {"when", text_or_null(short_time(claim.when))},
          {"document", claim.document.value},
          {"start", claim.span.start},
          {"end", claim.span.end},
          {"quote", claim.quote},
          {"publisher", text_or_null(shown.publisher)},
          {"published", text_or_null(shown.published)}};
}

Json cue_json(const std::optional<Cue>& cue) {
  if (!cue) {
    return nullptr;
  }
  Json json;
  json["text"] = cue->text;
  json["start"] = cue->span.start;
  json["end"] = cue->span.end;
  json["kind"] = to_word(cue->kind);
  return json;
}

Json via_json(const std::vector<Voice>& via) {
  Json words = Json::array();
  for (const Voice& voice : via) {
    words.push_back(to_word(voice));
  }
  return words;
}

std::string written(const Json& value) { return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace entente::report
