// SPDX-License-Identifier: Apache-2.0
#include "report/documents_json.hpp"

#include "report/shown_json.hpp"

namespace entente::report {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// What is known of a document beside its text.
Json metadata_json(const Document& document) {
  const DocumentMetadata& metadata = document.metadata;
  return {{"document", document.id.value},
          {"title", metadata.title.empty() ? document.id.value : metadata.title},
          {"publisher", text_or_null(metadata.publisher)},
          {"published", metadata.published ? Json(to_iso(*metadata.published)) : Json(nullptr)},
          {"url", text_or_null(metadata.address)},
          {"licence", text_or_null(metadata.licence)},
          {"format", document.format},
          {"added", to_iso(document.added)}};
}

Json claim_json(const ShownClaim& shown) {
  Json json = shown_json(shown);
  json["status"] = to_word(shown.claim.status);
  json["cue"] = cue_json(shown.claim.cue);
  json["evidence"] = to_word(shown.claim.evidence);
  json["where"] = text_or_null(shown.claim.where);
  json["via"] = via_json(shown.claim.via);
  return json;
}

}  // namespace

std::string documents_to_json(std::span<const ListedDocument> documents) {
  Json list = Json::array();
  for (const ListedDocument& each : documents) {
    Json json = metadata_json(each.document);
    json["characters"] = each.characters;
    json["claims"] = each.claims;
    json["proposed"] = each.proposed;
    list.push_back(std::move(json));
  }
  return written({{"documents", std::move(list)}});
}

std::string document_to_json(const MarkedDocument& document) {
  Json json = metadata_json(document.document);
  json["text"] = document.document.text;
  Json claims = Json::array();
  for (const ShownClaim& shown : document.claims) {
    claims.push_back(claim_json(shown));
  }
  json["claims"] = std::move(claims);
  return written(json);
}

}  // namespace entente::report
