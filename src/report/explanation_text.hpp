// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/explanation.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// The claim in words, its sentence with what each part was taken for, the rules behind it with their rows of the
// lexicon, and what "the group" and the like stand for.
std::string explanation_to_text(const ClaimExplanation& explanation, const TextStyle& style);

}  // namespace entente::report
