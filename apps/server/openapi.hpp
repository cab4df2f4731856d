// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace entente::server {

// {"project", "version", "resources": [{"name", "url", "summary", "methods", "options"}], ...}: what GET /api/v1 gives.
std::string index_json(const std::string& project);

// The interface as OpenAPI 3.1, made from the engine's table and from answers.json, which holds the schemas of answers.
const std::string& openapi_json();

}  // namespace entente::server
