// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/answer.hpp"

namespace entente {

// One thing that is taken to be otherwise than it is, in words.
struct Alteration {
  std::string what;             // "source left out", "claim turned round", ...
  std::string name;             // of the source, claim, family or driver
  std::size_t claim_count = 0;  // claims of the pair that it touches
};

// An answer as it stands, and as it would be.
struct WhatIfAnswer {
  Assessment before;
  Assessment after;
  std::vector<Alteration> alterations;
};

}  // namespace entente
