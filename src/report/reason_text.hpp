// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/answer.hpp"

namespace entente::report {

// The exact words between quotation marks.
std::string quoted(const Claim& claim);

// "“Title”, Publisher, 2022-05-09 · note-07:12-88 · claim 3f2a..", with what is known.
std::string source_line(const ShownClaim& shown);

// Who says what, in words: "Pakistan (adverse), affirmed plainly: BLA co-operates with TTP".
std::string saying_line(const ShownClaim& shown, const Assessment& assessment);

// How many further claims share a reason's origin: "and 3 more claims of the same origin"; empty for a single claim.
std::string family_line(const Reason& reason);

}  // namespace entente::report
