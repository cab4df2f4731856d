// SPDX-License-Identifier: Apache-2.0
#include "report/background.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "report/items.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

CitedDocument described(const ShownClaim& shown) {
  return {shown.claim.document, shown.document_title, shown.publisher, shown.published,
          shown.address,        shown.licence,        shown.grade,     0};
}

std::string_view table_name(Yardstick yardstick) {
  switch (yardstick) {
    case Yardstick::icd203:
      return "ICD 203";
    case Yardstick::phia:
      return "the PHIA probability yardstick";
    case Yardstick::kent:
      break;
  }
  return "Sherman Kent's table of 1964";
}

}  // namespace

std::vector<CitedDocument> cited_documents(const Assessment& assessment) {
  std::map<DocumentId, CitedDocument> by_id;
  for (const Item& item : items_of(assessment)) {
    for (const ShownClaim& shown : item.reason->claims) {
      ++by_id.try_emplace(shown.claim.document, described(shown)).first->second.claims;
    }
  }
  std::vector<CitedDocument> documents;
  documents.reserve(by_id.size());
  for (const auto& [id, document] : by_id) {
    documents.push_back(document);
  }
  std::ranges::sort(documents, {},
                    [](const CitedDocument& document) { return std::tie(document.published, document.id); });
  return documents;
}

std::vector<std::string_view> method_paragraphs() {
  return {
      "The relation of the two organisations is a hidden level in each month: hostile, none, rhetorical, "
      "transactional, "
      "tactical or strategic. Levels tend to last from month to month.",
      "A claim is what a named speaker says in a document, with its hedge and its polarity. A speaker is taken as a "
      "detector with a sensitivity and a bias that depend on where it stands: an accusation by an adversary and a "
      "denial by one of the pair would come either way and move little; an admission moves much.",
      "Claims that go back to one origin count as one observation, however often they were reprinted.",
      "A share is an item's part of the shift from prior to answer, in log odds, along a path that brings in all "
      "evidence at the same pace (Aumann-Shapley); the shares sum to the shift. \"Without\" is the answer computed "
      "again "
      "with the item left out.",
  };
}

std::vector<std::string> limit_paragraphs(const Assessment& assessment) {
  std::vector<std::string> paragraphs{
      "The figures rest on the documents that were put into the project and on the priors of the model. A document "
      "that "
      "is missing is missing from the answer.",
      "Organisations only: no person is assessed, and nothing finer than a second administrative level is shown."};
  if (assessment.unreviewed_count > 0) {
    paragraphs.push_back(fmt::format("{} of {} were found by rules and have not been reviewed by a person.",
                                     assessment.unreviewed_count, counted(assessment.claim_count, "claim")));
  }
  paragraphs.insert(paragraphs.end(), assessment.notes.begin(), assessment.notes.end());
  return paragraphs;
}

std::string yardstick_legend(Yardstick yardstick) {
  std::string legend = fmt::format("Words by {}: ", table_name(yardstick));
  bool is_first = true;
  for (const YardstickBand& band : bands_of(yardstick)) {
    legend += fmt::format("{}{} {:.0f}-{:.0f} %", is_first ? "" : ", ", band.words, band.low_prob * 100,
                          band.high_prob * 100);
    is_first = false;
  }
  return legend + ". A figure outside all bands is told by the nearest one.";
}

std::vector<std::pair<std::string, std::string>> provenance(const Report& report) {
  const Assessment& assessment = report.assessment;
  return {{"As of", to_iso(assessment.as_of)},
          {"Months", to_iso(assessment.axis.first) + " to " + to_iso(assessment.axis.last)},
          {"Report made", to_iso(report.generated)},
          {"Model version", assessment.model_version},
          {"Data version", assessment.data_version},
          {"Seed", std::to_string(assessment.seed)}};
}

}  // namespace entente::report
