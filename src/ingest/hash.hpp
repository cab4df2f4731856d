// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::ingest {

// SHA-256 as 64 lower-case hexadecimal digits [FIPS 180-4].
std::string sha256_hex(std::string_view bytes);

}  // namespace entente::ingest
