// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::server {

// SHA-256 of some bytes as 64 hexadecimal digits [FIPS 180-4].
std::string sha256_hex(std::string_view bytes);

// Whether two texts are the same, in a time that does not tell where they differ.
bool is_same_secret(std::string_view given, std::string_view secret);

// A name that nobody can guess: 32 hexadecimal digits from the system's source of randomness.
std::string unguessable_name();

}  // namespace entente::server
