// SPDX-License-Identifier: Apache-2.0
#include "engine/documents.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  throw Failure({ErrorCode::usage, "--document", "no document is called \"" + text + "\"",
                 documents.empty() ? "Add some with: entente add FILE"
                                   : fmt::format("There are {}, such as: {}", documents.size(), names)});
}

}  // namespace entente::engine
