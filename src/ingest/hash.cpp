// SPDX-License-Identifier: Apache-2.0
#include "ingest/hash.hpp"

#include <openssl/evp.h>

#include <array>

#include "base/error.hpp"

namespace entente::ingest {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
    throw Failure({ErrorCode::internal, "", "SHA-256 could not be computed", "Check the installed OpenSSL library"});
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < length; ++i) {
    hex += kDigits[digest.at(i) >> 4U];
    hex += kDigits[digest.at(i) & 0xFU];
  }
  return hex;
}

}  // namespace entente::ingest
