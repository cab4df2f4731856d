// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/answer.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// What a report is made from. Holds a reference: the assessment must outlive it.
struct Report {
  const Assessment& assessment;
  Yardstick yardstick = Yardstick::icd203;
  Date generated{};
};

}  // namespace entente::report
