// SPDX-License-Identifier: Apache-2.0
#include "report/documents_text.hpp"

#include <fmt/format.h>

#include "report/claims_text.hpp"
#include "report/text_page.hpp"
#include "report/visible_text.hpp"

namespace entente::report {
namespace {

constexpr Indent kDocument{2, 4};
constexpr Indent kDetail{4, 4};

std::string origin_of(const DocumentMetadata& metadata) {
  const std::string publisher = metadata.publisher.empty() ? "publisher unknown" : metadata.publisher;
  return publisher + ", " + (metadata.published ? to_iso(*metadata.published) : "day unknown");
}

std::string claims_of(const ListedDocument& listed) {
  if (listed.claims == 0) {
    return "no claims";
  }
  return fmt::format("{} {}, {} undecided", listed.claims, listed.claims == 1 ? "claim" : "claims", listed.proposed);
}

}  // namespace

std::string documents_to_text(std::span<const ListedDocument> documents, const TextStyle& style) {
  TextPage page(style);
  page.add_line(fmt::format("{} {}", documents.size(), documents.size() == 1 ? "document" : "documents"));
  for (const ListedDocument& listed : documents) {
    const DocumentMetadata& metadata = listed.document.metadata;
    page.add_paragraph(listed.document.id.value + (metadata.title.empty() ? "" : ": " + metadata.title), kDocument);
    page.add_paragraph(fmt::format("{}; {}", origin_of(metadata), claims_of(listed)), kDetail, Emphasis::faint);
  }
  page.add_line(documents.empty() ? "Next: entente add FILE" : "Next: entente document NAME");
  return page.text();
}

std::string document_to_text(const MarkedDocument& document, const ActorRegistry& actors, const TextStyle& style) {
  const DocumentMetadata& metadata = document.document.metadata;
  TextPage page(style);
  page.add_paragraph(metadata.title.empty() ? document.document.id.value : metadata.title, {}, Emphasis::strong);
  page.add_paragraph(origin_of(metadata), {}, Emphasis::faint);
  if (!metadata.address.empty()) {
    page.add_paragraph(metadata.address, {}, Emphasis::faint);
  }
  std::vector<Claim> claims;
  claims.reserve(document.claims.size());
  for (const ShownClaim& shown : document.claims) {
    claims.push_back(shown.claim);
  }
  const std::string read = claims.empty() ? "No claims are read in it.\n" : claims_to_text(claims, actors, style);
  return page.text() + "\n" + visible_text(document.document.text) + "\n\n" + read;
}

}  // namespace entente::report
