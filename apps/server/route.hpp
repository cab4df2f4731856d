// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/use_case.hpp"
#include "server/http_message.hpp"
#include "server/target.hpp"

namespace entente::server {

inline constexpr std::string_view kApiRoot = "/api/v1";

// What a path leads to.
enum class RouteKind : std::uint8_t { page, index, openapi, job, resource, nothing };

struct Route {
  RouteKind kind = RouteKind::nothing;
  Target target;
  const engine::UseCase* use_case = nullptr;  // of a resource
  std::string rest;                           // of a job: its id, and /events where these are asked for
};

// Throws Refusal(400) for a target that is none.
Route route_of(const HttpRequest& request);

// Throws Refusal(405) with the methods that there are.
void check_method(const HttpRequest& request, const Route& route);

}  // namespace entente::server
