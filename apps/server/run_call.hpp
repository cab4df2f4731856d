// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/context.hpp"
#include "server/http_message.hpp"
#include "server/resource_call.hpp"

namespace entente::server {

// What a use case gave: its bytes and their type.
struct CallResult {
  std::string bytes;
  std::string type = "application/json";
};

// Runs a call by the engine's table. A file that was sent lies in the request's body or body_file; one that is made is
// read back. Paths of the server's temporary folder never show. Throws Failure.
CallResult run_call(const ResourceCall& call, const HttpRequest& request, engine::Context& context);

}  // namespace entente::server
