// SPDX-License-Identifier: Apache-2.0
#include "engine/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "engine/claim_origins.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kNamedDocuments = 5;

}  // namespace

DocumentId find_document_id(const ledger::Ledger& ledger, const std::string& text) {
  const std::vector<Document> documents = ledger.documents_without_text();
  const auto found = std::ranges::find_if(
      documents, [&](const Document& each) { return each.id.value == text || each.sha256 == text; });
  if (found != documents.end()) {
    return found->id;
  }
  std::string names;
  for (std::size_t i = 0; i < std::min(kNamedDocuments, documents.size()); ++i) {
    names += (i == 0 ? "" : ", ") + documents[i].id.value;
  }
  throw Failure({ErrorCode::document_unknown, "--document", "no document is called \"" + text + "\"",
                 documents.empty() ? "Add some with: entente add FILE"
                                   : fmt::format("There are {}, such as: {}", documents.size(), names)});
}

std::vector<ListedDocument> listed_documents(const OpenProject& opened) {
  std::map<DocumentId, std::vector<ClaimStatus>> statuses;
  for (const Claim& claim : opened.ledger.claims({})) {
    statuses[claim.document].push_back(claim.status);
  }
  std::vector<ListedDocument> listed;
  for (Document& document : opened.ledger.documents_without_text()) {
    const std::optional<Document> whole = opened.ledger.find_document(document.id);
    const std::vector<ClaimStatus>& of_document = statuses[document.id];
    const auto rejected = std::ranges::count(of_document, ClaimStatus::rejected);
    const auto proposed = std::ranges::count(of_document, ClaimStatus::proposed);
    const std::int32_t characters = whole ? CodePointIndex(whole->text).size() : 0;
    listed.push_back({.document = std::move(document),
                      .characters = static_cast<std::size_t>(characters),
                      .claims = of_document.size() - static_cast<std::size_t>(rejected),
                      .proposed = static_cast<std::size_t>(proposed)});
  }
  return listed;
}

MarkedDocument marked_document(const OpenProject& opened, const std::string& name) {
  const DocumentId id = find_document_id(opened.ledger, name);
  MarkedDocument marked{*opened.ledger.find_document(id), {}};
  for (const Claim& claim : opened.ledger.claims({.document = id})) {
    marked.claims.push_back(shown_claim(claim, marked.document, speaker_name_of(opened, claim, marked.document)));
  }
  return marked;
}

}  // namespace entente::engine
