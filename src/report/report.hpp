// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/answer.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// What a report is made from. Holds a reference: the assessment must outlive it.
struct Report {
  const Assessment& assessment;
  Yardstick yardstick = Yardstick::icd203;
  Date generated{};
  std::string licence_note;        // how the texts of the project may be passed on; empty where nothing is said
  std::vector<std::string> watch;  // what to watch for, in sentences
};

}  // namespace entente::report
