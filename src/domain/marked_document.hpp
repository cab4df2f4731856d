// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "domain/answer.hpp"
#include "domain/document.hpp"

namespace entente {

// A stored document in a list of them.
struct ListedDocument {
  Document document;           // its text left empty
  std::size_t characters = 0;  // code points of its text
  std::size_t claims = 0;      // that count: those rejected and those of readers whose word waits are left out
  std::size_t proposed = 0;    // of them, those on which nobody decided yet
};

// A document with what is read in it.
struct MarkedDocument {
  Document document;
  std::vector<ShownClaim> claims;  // by place; rejected ones too
};

}  // namespace entente
