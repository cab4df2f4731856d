// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/answer.hpp"

namespace entente::report {

using Json = nlohmann::ordered_json;

// A claim as lists of claims hold it beside an answer: its id, who says it, what, where, in which words.
Json shown_json(const ShownClaim& shown);

// Where a claim's cue stands and what it is, or null; its outer voices as words.
Json cue_json(const std::optional<Cue>& cue);
Json via_json(const std::vector<Voice>& via);

// Indented, with a line break at the end; bytes that are no UTF-8 become U+FFFD.
std::string written(const Json& value);

}  // namespace entente::report
