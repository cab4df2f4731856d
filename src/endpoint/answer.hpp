// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace entente::endpoint {

struct TokenUsage {
  std::uint64_t input = 0;
  std::uint64_t output = 0;
};

// A claim as a language model wrote it: nothing of it has been checked.
struct RawClaim {
  bool is_whole = false;  // every key is there and of its type
  std::string quote;
  std::string speaker;
  std::vector<std::string> via;
  std::string cue;  // empty: none
  std::string cue_kind;
  std::string a;
  std::string b;
  std::string direction;
  std::string relation;
  std::string polarity;
  double low_prob = 0;
  double high_prob = 0;
  std::string evidence;
  std::string when;
};

// What a model answered: "choices"[0]."message"."content" of a chat completion, which is JSON again.
struct ModelAnswer {
  std::vector<RawClaim> claims;
  TokenUsage usage;  // noughts where the endpoint does not tell
};

// Tokens are counted also where the rest cannot be used.
TokenUsage usage_of(std::string_view body);
// Fails with ErrorCode::endpoint_answer where the answer is cut short or is not what was asked for.
Result<ModelAnswer> parse_answer(std::string_view body, const std::string& place);

}  // namespace entente::endpoint
