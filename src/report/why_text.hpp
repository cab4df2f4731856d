// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/answer.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// Every item's share of the shift from prior to answer, and the answer without it; all claims with id and quote; then
// what to watch for, in sentences.
std::string why_to_text(const Assessment& assessment, const TextStyle& style, std::span<const std::string> watch = {});

}  // namespace entente::report
