// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace entente::endpoint {

struct HttpRequest {
  std::string url;
  std::string body;  // JSON
  std::string key;   // sent as "Authorization: Bearer KEY"; empty sends none
  std::chrono::milliseconds timeout{0};
  std::size_t most_bytes = 0;  // of the answer
};

enum class HttpEnd : std::uint8_t { answered, not_reached, not_trusted, out_of_time, cut_short, too_large };

struct HttpAnswer {
  HttpEnd end = HttpEnd::not_reached;
  int status = 0;  // where it answered
  std::string body;
  std::optional<std::chrono::seconds> retry_after;
  std::string redirect;  // where a 3xx points; it is never followed
};

// Posts to the named host and to no other: redirects are not followed, proxies and .netrc of the environment not used.
HttpAnswer post_json(const HttpRequest& request);

// Where a URL leads. Nothing if it is no http or https URL, or holds a user name or password.
struct Address {
  std::string host;
  bool is_encrypted = false;  // https
  bool is_loopback = false;   // this machine
};
std::optional<Address> address_of(const std::string& url);

}  // namespace entente::endpoint
