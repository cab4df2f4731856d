// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "domain/claim.hpp"
#include "evaluate/measure.hpp"

namespace entente::evaluate {

// A reference of a marked text and what it may stand for: one set of slugs, or one of several; an empty set means that
// nobody can tell.
struct MarkedReference {
  TextSpan span;  // in the text without marks
  std::vector<std::set<std::string>> answers;
};

struct MarkedText {
  std::string text;
  std::vector<MarkedReference> references;
};

// Takes the marks out of a text: "[The group=alpha] met [them=alpha bravo|charlie]."
MarkedText read_marks(const std::string& marked);

struct ReferenceScore {
  std::size_t right = 0;
  std::size_t unresolved = 0;
  std::size_t wrong = 0;
};
ReferenceScore score_references(const MarkedText& marked, const std::vector<Resolution>& found);

// Reads every *.case of a folder (first line: what it is about; then a marked text) with the actors.csv there or in the
// folder above.
Measured measure_references(const std::filesystem::path& data);

}  // namespace entente::evaluate
