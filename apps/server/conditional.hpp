// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "server/http_message.hpp"

namespace entente::server {

// A strong ETag: the same for the same bytes, whatever they were made from.
std::string etag_of(std::string_view body);

// Adds the ETag, and has the answer checked before it is used again; 304 without a body where the request says that it
// has these bytes already [RFC 9110, 13.1.2].
HttpResponse with_etag(HttpResponse response, const HttpRequest& request, const std::string& etag);

}  // namespace entente::server
