// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chat_answers.hpp"

#include <nlohmann/json.hpp>

namespace entente::testing {

using nlohmann::json;

std::string claim_json(const std::string& quote, const std::string& a, const std::string& b,
                       const std::map<std::string, std::string>& other) {
  json claim{{"quote", quote},
             {"speaker", "author"},
             {"via", json::array()},
             {"cue", nullptr},
             {"cue_kind", nullptr},
             {"a", a},
             {"b", b},
             {"direction", "a→b"},
             {"relation", "supports"},
             {"polarity", "affirmed"},
             {"certainty_low", 0.9},
             {"certainty_high", 1.0},
             {"evidence", "none stated"},
             {"when", nullptr}};
  for (const auto& [key, value] : other) {
    claim[key] = json::parse(value);
  }
  return claim.dump();
}

std::string completion_of(const std::string& content, const std::string& finish_reason) {
  return json{{"id", "chat-1"},
              {"choices", json::array({{{"index", 0},
                                        {"message", {{"role", "assistant"}, {"content", content}}},
                                        {"finish_reason", finish_reason}}})},
              {"usage", {{"prompt_tokens", 100}, {"completion_tokens", 20}, {"total_tokens", 120}}}}
      .dump();
}

std::string completion(const std::vector<std::string>& claims) {
  std::string list;
  for (const std::string& claim : claims) {
    list += (list.empty() ? "" : ",") + claim;
  }
  return completion_of("{\"claims\":[" + list + "]}");
}

}  // namespace entente::testing
