// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/coupling.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// Plain words first, then how sure they are, then what they rest on.
std::string coupling_to_text(const CouplingAnswer& answer, const TextStyle& style);
std::string coupling_to_json(const CouplingAnswer& answer);

// All pairs: those above chance in words, then how many were tested.
std::string all_couplings_to_text(const AllCouplings& all, const TextStyle& style);
std::string all_couplings_to_json(const AllCouplings& all);

}  // namespace entente::report
