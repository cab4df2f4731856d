// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.hpp"

namespace entente::report {

// A document that a shown claim stands in, with how many of them do.
struct CitedDocument {
  DocumentId id;
  std::string title;
  std::string publisher;
  std::string published;
  std::string address;
  std::string licence;
  Grade grade = Grade::f;
  std::size_t claims = 0;
};

// In the order of their dates, the undated first.
std::vector<CitedDocument> cited_documents(const Assessment& assessment);

// How the figures come about, and what they do not tell: one paragraph each.
std::vector<std::string_view> method_paragraphs();
std::vector<std::string> limit_paragraphs(const Assessment& assessment);

// "Words by ICD 203: almost no chance 1-5 %, ..."
std::string yardstick_legend(Yardstick yardstick);

// What it takes to make the report again: label and value.
std::vector<std::pair<std::string, std::string>> provenance(const Report& report);

}  // namespace entente::report
