// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::server {

// The options that a JSON object gives: each a text, true, false, or a list of texts, which is the option given
// repeatedly; true and false as these words. Throws Refusal(400) for anything else.
std::vector<std::pair<std::string, std::string>> options_of_json(std::string_view body);

}  // namespace entente::server
