// SPDX-License-Identifier: Apache-2.0
#include "server/route.hpp"

#include <algorithm>
#include <utility>

#include "engine/use_cases.hpp"
#include "server/problem.hpp"
#include "server/resource_call.hpp"

namespace entente::server {
namespace {

constexpr int kWrongMethod = 405;

Route api_route(Target target) {
  const std::string rest = target.path.substr(std::min(kApiRoot.size() + 1, target.path.size()));
  constexpr std::string_view kJobs = "jobs/";
  Route route{.target = std::move(target)};
  if (rest.empty()) {
    route.kind = RouteKind::index;
  } else if (rest == "openapi.json") {
    route.kind = RouteKind::openapi;
  } else if (rest.starts_with(kJobs)) {
    route.kind = RouteKind::job;
    route.rest = rest.substr(kJobs.size());
  } else {
    route.use_case = engine::find_use_case(rest);
    const bool is_there = route.use_case != nullptr && is_resource(*route.use_case);
    route.kind = is_there ? RouteKind::resource : RouteKind::nothing;
  }
  return route;
}

std::string methods_of(const Route& route) {
  if (route.kind == RouteKind::resource) {
    return can_write(*route.use_case) ? (can_read(*route.use_case) ? "GET, HEAD, POST" : "POST") : "GET, HEAD";
  }
  return route.kind == RouteKind::job && !route.rest.ends_with("/events") ? "GET, HEAD, DELETE" : "GET, HEAD";
}

}  // namespace

Route route_of(const HttpRequest& request) {
  Target target = parse_target(request.target);
  const std::string root(kApiRoot);
  if (target.path == root || target.path.starts_with(root + "/")) {
    return api_route(std::move(target));
  }
  const bool is_api = target.path == "/api" || target.path.starts_with("/api/");
  return {.kind = is_api ? RouteKind::nothing : RouteKind::page, .target = std::move(target)};
}

void check_method(const HttpRequest& request, const Route& route) {
  const std::string allowed = methods_of(route);
  const std::string words = ", " + allowed + ",";
  if (words.find(", " + request.method + ",") == std::string::npos) {
    throw Refusal({.status = kWrongMethod,
                   .code = "method-not-allowed",
                   .what = request.method + " is not taken here",
                   .place = route.target.path,
                   .way_out = "It takes: " + allowed,
                   .headers = {{"Allow", allowed}}});
  }
}

}  // namespace entente::server
