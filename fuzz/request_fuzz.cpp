// SPDX-License-Identifier: Apache-2.0
// Any bytes as a request: its first line is method and target, lines up to an empty one are headers, the rest is the
// body. Answered, or refused as application/problem+json; no folder of a project is there, so that nothing is stored.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "fuzz/fuzz_input.hpp"
#include "server/service.hpp"

namespace {

using namespace entente;
using server::HttpRequest;
using server::HttpResponse;

std::string take_line(std::string& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string line = text.substr(0, end);
  text.erase(0, std::min(end + 1, text.size()));
  return line;
}

HttpRequest request_of(std::string text) {
  const std::string first = take_line(text);
  const std::size_t blank = std::min(first.find(' '), first.size());
  HttpRequest request{.method = first.substr(0, blank), .target = first.substr(std::min(blank + 1, first.size()))};
  request.headers = {{"Host", "h"}, {"X-Entente", "1"}};
  for (std::string line = take_line(text); !line.empty(); line = take_line(text)) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    request.headers.push_back({line.substr(0, colon), line.substr(std::min(colon + 1, line.size()))});
  }
  request.body = text;
  return request;
}

server::Service& service() {
  static SilentLog log;
  static server::Service made({.project_folder = "/nonexistent/entente",
                               .temporary_folder = "/nonexistent/entente",
                               .access = {{"h"}, ""},
                               .now_unix_seconds = [] { return std::int64_t{1700000000}; }},
                              log);
  return made;
}

void must_be_an_answer(const HttpResponse& response) {
  const bool is_good = response.status == 200 || response.status == 202 || response.status == 304;
  must_hold(is_good || (response.status >= 400 && response.status < 600));
  if (!is_good) {
    const auto problem = nlohmann::json::parse(response.body.bytes, nullptr, false);
    must_hold(problem.is_object() && problem["status"] == response.status && problem["way_out"] != "");
  }
  for (const server::HttpHeader& header : response.headers) {
    must_hold(header.value.find_first_of("\r\n") == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const HttpRequest request = request_of(fuzz_text(data, size));
  try {
    must_hold(service().plan_body(request).most_bytes <= server::Service::kMostUploadBytes);
  } catch (...) {
    must_be_an_answer(server::refused(request));
  }
  if (const auto at_once = service().answer_at_once(request)) {
    must_be_an_answer(*at_once);
  }
  must_be_an_answer(service().answer(request));
  return 0;
}
