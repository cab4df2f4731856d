// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::server {

// What a request's target names: "/api/v1/assess?a=bla" is a path and the pairs behind the question mark, in order.
struct Target {
  std::string path;
  std::vector<std::pair<std::string, std::string>> query;
};

// Decodes %XX, and '+' in the query. Throws Refusal(bad-target) unless it begins with '/', decodes to UTF-8 without
// control characters, has no '.' or '..' among the parts of its path, and at most kMostQueryPairs pairs.
Target parse_target(std::string_view target);

inline constexpr std::size_t kMostQueryPairs = 256;

// The query without the pairs that are empty, sorted by name, values of one name in their order: the same question in
// one spelling.
std::string canonical_query(const Target& target);

}  // namespace entente::server
