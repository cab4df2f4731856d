// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/answer.hpp"

namespace entente::report {

// The exact words between quotation marks.
std::string quoted(const Claim& claim);

// Where a quote stands, with what is known: "Publisher, Title", "2022-05-09", "note-07:12-88", "claim 3f2a..".
std::vector<std::string> source_parts(const ShownClaim& shown);
std::string source_line(const ShownClaim& shown);  // the parts, with dots between

// Who says what, in words: "Pakistan [adverse] says plainly that BLA co-operates with TTP".
std::string saying_line(const ShownClaim& shown, const Assessment& assessment);
// The same with what is said given in words: "BLA co-operates with TTP".
std::string saying_line(const ShownClaim& shown, std::string_view relation);

// How many further claims share a reason's origin: "and 3 more claims of the same origin"; empty for a single claim.
std::string family_line(const Reason& reason);

}  // namespace entente::report
