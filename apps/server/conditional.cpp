// SPDX-License-Identifier: Apache-2.0
#include "server/conditional.hpp"

#include <algorithm>

#include "server/digest.hpp"

namespace entente::server {
namespace {

constexpr int kNotModified = 304;
constexpr std::size_t kDigits = 32;  // 128 bits: no two answers share them by chance

// Whether an If-None-Match value names the ETag; GET compares weakly, so W/ does not matter.
bool names_etag(std::string_view value, std::string_view etag) {
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(','), value.size());
    std::string_view each = trimmed(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
    if (each.starts_with("W/")) {
      each.remove_prefix(2);
    }
    if (each == etag || each == "*") {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string etag_of(std::string_view body) { return "\"" + sha256_hex(body).substr(0, kDigits) + "\""; }

HttpResponse with_etag(HttpResponse response, const HttpRequest& request, const std::string& etag) {
  response.headers.push_back({"ETag", etag});
  response.headers.push_back({"Cache-Control", "no-cache"});
  const std::vector<std::string> known = header_values(request, "If-None-Match");
  if (std::ranges::any_of(known, [&](const std::string& value) { return names_etag(value, etag); })) {
    response.status = kNotModified;
    response.body = {};
    std::erase_if(response.headers, [](const HttpHeader& header) {
      return header.name == "Content-Type" || header.name == "Content-Encoding";
    });
  }
  return response;
}

}  // namespace entente::server
