// SPDX-License-Identifier: Apache-2.0
#include "server/http_message.hpp"

#include <algorithm>
#include <utility>

namespace entente::server {

HttpBody body_of(std::string text) {
  HttpBody body;
  body.owner = std::make_shared<const std::string>(std::move(text));
  body.bytes = *body.owner;
  return body;
}

std::string lower_case(std::string_view ascii) {
  std::string lower(ascii);
  std::ranges::transform(lower, lower.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return lower;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::vector<std::string> header_values(const HttpRequest& request, std::string_view name) {
  const std::string wanted = lower_case(name);
  std::vector<std::string> values;
  for (const HttpHeader& header : request.headers) {
    if (lower_case(header.name) == wanted) {
      values.push_back(header.value);
    }
  }
  return values;
}

std::optional<std::string> header_value(const HttpRequest& request, std::string_view name) {
  std::vector<std::string> values = header_values(request, name);
  return values.size() == 1 ? std::optional(std::move(values.front())) : std::nullopt;
}

}  // namespace entente::server
