// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace entente::testing {

// A claim as a model writes it, as JSON; keys of `other` replace its values, which are JSON too.
std::string claim_json(const std::string& quote, const std::string& a, const std::string& b,
                       const std::map<std::string, std::string>& other = {});

// A chat completion whose content is {"claims": [...]}; 100 tokens in and 20 out.
std::string completion(const std::vector<std::string>& claims);
// A chat completion with any content.
std::string completion_of(const std::string& content, const std::string& finish_reason = "stop");

}  // namespace entente::testing
