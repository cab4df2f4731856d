// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http_message.hpp"

namespace entente::server {

// The page's file at this path, out of those that the build put into the program; there is no folder to leave. "/" is
// index.html. With ETag, its type, and packed with gzip where the request takes that. Nothing where there is none.
std::optional<HttpResponse> static_file(const HttpRequest& request, std::string_view path);

}  // namespace entente::server
