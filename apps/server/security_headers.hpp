// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "server/http_message.hpp"

namespace entente::server {

// What every answer tells a browser: load and run only what comes from here, show it in no frame, guess no types, tell
// other sites nothing.
const std::vector<HttpHeader>& security_headers();

}  // namespace entente::server
