// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/answer.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// Every item's share of the shift from prior to answer, and the answer without it; all claims with id and quote.
std::string why_to_text(const Assessment& assessment, const TextStyle& style);

}  // namespace entente::report
