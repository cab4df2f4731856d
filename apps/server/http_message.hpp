// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::server {

struct HttpHeader {
  std::string name;
  std::string value;
};

// A request as it was sent, unchecked. The body is in `body`, or in a file where it may be large.
struct HttpRequest {
  std::string method;
  std::string target;  // "/api/v1/assess?a=bla&b=ttp"
  std::vector<HttpHeader> headers;
  std::string body = {};
  std::filesystem::path body_file = {};
};

// Bytes to send: a text that is kept alive as long as it is needed, or a part of the program itself.
struct HttpBody {
  std::shared_ptr<const std::string> owner;
  std::string_view bytes;
};
HttpBody body_of(std::string text);

struct HttpResponse {
  int status = 200;
  std::vector<HttpHeader> headers = {};
  HttpBody body = {};
  std::string events_of_job = {};  // in place of a body: what becomes of this job, as server-sent events
};

// All values of a header, upper and lower case of its name alike.
std::vector<std::string> header_values(const HttpRequest& request, std::string_view name);
// The value of a header that was sent exactly once.
std::optional<std::string> header_value(const HttpRequest& request, std::string_view name);

std::string lower_case(std::string_view ascii);
// Without the blanks and tabs around it.
std::string_view trimmed(std::string_view text);

}  // namespace entente::server
