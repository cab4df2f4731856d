// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace entente::learn {

// Rules by which claims show what the learned step did to them begin so.
inline constexpr std::string_view kRulePrefix = "learned/";
inline constexpr std::string_view kDoubtedRule = "learned/doubted";

inline bool is_learned_rule(std::string_view rule) { return rule.starts_with(kRulePrefix); }

// Whether the rule says that the claim is not as the rules proposed it.
inline bool tells_a_change(std::string_view rule) {
  return is_learned_rule(rule) && rule.find("/was ") != std::string_view::npos;
}

}  // namespace entente::learn
