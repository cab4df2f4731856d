// SPDX-License-Identifier: Apache-2.0
#include "engine/answer_store.hpp"

#include <system_error>

#include "endpoint/answer.hpp"
#include "engine/safe_file.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/hash.hpp"

namespace entente::engine {
namespace {

constexpr std::uint64_t kMostBytes = 16ULL << 20U;  // above what is taken from an endpoint
constexpr std::size_t kHashDigits = 32;

}  // namespace

std::filesystem::path answer_file(const Project& project, const Document& document,
                                  const endpoint::EndpointSettings& settings, const std::string& request_body) {
  const std::string hash = ingest::sha256_hex(settings.url + '\n' + request_body).substr(0, kHashDigits);
  return project.answers_folder() / document.sha256 / (hash + ".json");
}

std::optional<std::string> stored_answer(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    return std::nullopt;
  }
  Result<std::string> bytes = ingest::read_file_bytes(file, kMostBytes);
  const bool is_usable = bytes && endpoint::parse_answer(*bytes, file.string());
  return is_usable ? std::optional(std::move(*bytes)) : std::nullopt;
}

void store_answer(const std::filesystem::path& file, const std::string& body) {
  make_folder(file.parent_path());
  write_file_safely(file, body);
}

}  // namespace entente::engine
