// SPDX-License-Identifier: Apache-2.0
#include "server/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <array>
#include <span>

#include "base/error.hpp"

namespace entente::server {
namespace {

constexpr std::size_t kNameBytes = 16;

std::string hex_of(std::span<const unsigned char> bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr unsigned kLowFourBits = 0xFU;
  std::string text;
  for (const unsigned char byte : bytes) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & kLowFourBits];
  }
  return text;
}

std::array<unsigned char, SHA256_DIGEST_LENGTH> sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return digest;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) { return hex_of(sha256(bytes)); }

// The digests are compared, so that not even the length is told.
bool is_same_secret(std::string_view given, std::string_view secret) {
  const auto left = sha256(given);
  const auto right = sha256(secret);
  return CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string unguessable_name() {
  std::array<unsigned char, kNameBytes> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
    throw Failure({ErrorCode::internal, "", "the system gives no random bytes", "Try again"});
  }
  return hex_of(bytes);
}

}  // namespace entente::server
