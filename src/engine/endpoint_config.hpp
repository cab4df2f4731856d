// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <string>

#include "endpoint/settings.hpp"

namespace entente::engine {

// The table [reader] of entente.toml, which holds [reader.endpoint] and nothing else. The URL must be http or https
// without user and password, and a key is never to be sent unencrypted to another machine.
// Throws Failure(config_invalid) with file, line and key.
endpoint::EndpointSettings endpoint_settings(const toml::node& reader, const std::string& file_name);

}  // namespace entente::engine
