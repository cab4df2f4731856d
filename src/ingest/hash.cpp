// SPDX-License-Identifier: Apache-2.0
#include "ingest/hash.hpp"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <vector>

#include "base/error.hpp"

namespace entente::ingest {

namespace {

using DigestBytes = std::array<unsigned char, EVP_MAX_MD_SIZE>;

[[noreturn]] void throw_unavailable() {
  throw Failure({ErrorCode::internal, "", "SHA-256 could not be computed", "Check the installed OpenSSL library"});
}

std::string to_hex(const DigestBytes& digest, unsigned int length) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < length; ++i) {
    hex += kDigits[digest.at(i) >> 4U];
    hex += kDigits[digest.at(i) & 0xFU];
  }
  return hex;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  DigestBytes digest{};
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
    throw_unavailable();
  }
  return to_hex(digest, length);
}

std::string sha256_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Failure(
        {ErrorCode::file_unreadable, file.string(), "it cannot be read", "Check the name and the rights on it"});
  }
  const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  if (context == nullptr || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
    throw_unavailable();
  }
  std::vector<char> stretch(std::size_t{1} << 20U);
  while (stream) {
    stream.read(stretch.data(), static_cast<std::streamsize>(stretch.size()));
    if (EVP_DigestUpdate(context.get(), stretch.data(), static_cast<std::size_t>(stream.gcount())) != 1) {
      throw_unavailable();
    }
  }
  DigestBytes digest{};
  unsigned int length = 0;
  if (EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1) {
    throw_unavailable();
  }
  return to_hex(digest, length);
}

}  // namespace entente::ingest
