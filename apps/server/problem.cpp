// SPDX-License-Identifier: Apache-2.0
#include "server/problem.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace entente::server {
namespace {

using Json = nlohmann::ordered_json;

// "actor-unknown" to "Actor unknown".
std::string title_of(std::string code) {
  std::ranges::replace(code, '-', ' ');
  if (!code.empty() && code.front() >= 'a' && code.front() <= 'z') {
    code.front() = static_cast<char>(code.front() - 'a' + 'A');
  }
  return code;
}

}  // namespace

Problem problem_of(const Error& error) {
  const ErrorRow& row = error_row(error.code);
  return {.status = row.http_status,
          .code = std::string(row.name),
          .what = error.what,
          .place = error.place,
          .way_out = error.way_out};
}

Problem internal_problem() {
  return problem_of({ErrorCode::internal, "", "internal error, a fault of this program",
                     "Nothing that was reported as stored is lost. Please report it with what entente version prints"});
}

std::string problem_json(const Problem& problem, const std::string& instance) {
  const Json json{{"type", "urn:entente:problem:" + problem.code},
                  {"title", title_of(problem.code)},
                  {"status", problem.status},
                  {"detail", to_text({ErrorCode::internal, problem.place, problem.what, problem.way_out})},
                  {"instance", instance},
                  {"code", problem.code},
                  {"place", problem.place},
                  {"what", problem.what},
                  {"way_out", problem.way_out}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

HttpResponse response_of(const Problem& problem, const std::string& instance) {
  HttpResponse response{.status = problem.status, .headers = problem.headers};
  response.headers.push_back({"Content-Type", "application/problem+json"});
  response.headers.push_back({"Cache-Control", "no-store"});
  response.body = body_of(problem_json(problem, instance));
  return response;
}

}  // namespace entente::server
