// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace entente {

// A parameter of the model: what it starts from, and what all pairs of a project together tell of it.
struct ParameterRecord {
  std::string name;  // "persistence", "base rate of hostile", "balance", "driver NAME", "signal KIND"
  double starting = 0;
  double prior_deviation = 0;
  double learned = 0;
  double deviation = 0;  // as if the levels were known as well as expected: the true one is larger
};

struct ParameterRecords {
  Date as_of{};
  std::string model_version;
  std::vector<ParameterRecord> parameters;
  std::size_t pair_count = 0;
  std::size_t move_count = 0;  // months from which a pair went on to the next
  std::size_t rounds = 0;
  bool is_converged = false;
};

}  // namespace entente
