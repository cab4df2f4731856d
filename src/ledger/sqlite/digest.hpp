// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace entente::ledger {

// SHA-256 over a row of values. Each text goes in with its length, so that ("ab", "c") differs from ("a", "bc").
class Digest {
 public:
  Digest();
  Digest& text(std::string_view value);
  Digest& integer(std::int64_t value);
  Digest& real(double value);
  // 64 hexadecimal digits. Ends the digest: no more values may follow this or `word`.
  std::string hex();
  // The first 64 bits.
  std::uint64_t word();

 private:
  void add_bytes(const void* bytes, std::size_t count);
  std::string finish();
  struct Release {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Release> context_;
};

// SHA-256 of the bytes alone, lower-case hexadecimal.
std::string sha256_of(std::string_view bytes);

}  // namespace entente::ledger
