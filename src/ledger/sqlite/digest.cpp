// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/digest.hpp"

#include <array>
#include <bit>

#include "base/error.hpp"

namespace entente::ledger {
namespace {

constexpr std::size_t kWordBytes = 8;
constexpr unsigned kBitsPerByte = 8;
constexpr std::uint64_t kByteMask = 0xFF;

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  constexpr unsigned kLowFourBits = 0xFU;
  std::string hex;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    hex += kHexDigits[code >> 4U];
    hex += kHexDigits[code & kLowFourBits];
  }
  return hex;
}

void require(bool is_done) {
  if (!is_done) {
    throw Failure(Error{ErrorCode::internal, "", "SHA-256 is not available", "Check the installation of OpenSSL"});
  }
}

}  // namespace

Digest::Digest() : context_(EVP_MD_CTX_new()) {
  require(context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
}

void Digest::add_bytes(const void* bytes, std::size_t count) {
  require(EVP_DigestUpdate(context_.get(), bytes, count) == 1);
}

Digest& Digest::text(std::string_view value) {
  integer(static_cast<std::int64_t>(value.size()));
  add_bytes(value.data(), value.size());
  return *this;
}

Digest& Digest::integer(std::int64_t value) {
  std::array<unsigned char, kWordBytes> bytes{};  // least significant first on every machine
  auto rest = static_cast<std::uint64_t>(value);
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(rest & kByteMask);
    rest >>= kBitsPerByte;
  }
  add_bytes(bytes.data(), bytes.size());
  return *this;
}

// Adding nil turns -0.0, which SQLite stores as 0.0, into 0.0.
Digest& Digest::real(double value) { return integer(std::bit_cast<std::int64_t>(value + 0.0)); }

std::string Digest::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  require(EVP_DigestFinal_ex(context_.get(), bytes.data(), &size) == 1);
  return {bytes.begin(), bytes.begin() + size};
}

std::string Digest::hex() { return to_hex(finish()); }

std::uint64_t Digest::word() {
  std::uint64_t word = 0;
  for (const char byte : finish().substr(0, kWordBytes)) {
    word = (word << kBitsPerByte) | static_cast<unsigned char>(byte);
  }
  return word;
}

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned size = 0;
  require(EVP_Digest(bytes.data(), bytes.size(), hash.data(), &size, EVP_sha256(), nullptr) == 1);
  return to_hex(std::string(hash.begin(), hash.begin() + size));
}

}  // namespace entente::ledger
