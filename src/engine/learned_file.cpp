// SPDX-License-Identifier: Apache-2.0
#include "engine/learned_file.hpp"

#include <system_error>
#include <utility>

#include "engine/safe_file.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/hash.hpp"

namespace entente::engine {
namespace {

constexpr std::uint64_t kMostBytes = 256ULL << 20U;  // a weight takes some twenty bytes, and there are a million places

}  // namespace

std::optional<LearnedFile> load_learned(const Project& project, Log& log) {
  std::error_code ignored;
  if (!std::filesystem::exists(project.learned_file(), ignored)) {
    return std::nullopt;
  }
  const Result<std::string> bytes = ingest::read_file_bytes(project.learned_file(), kMostBytes);
  Result<learn::LearnedModel> model =
      bytes ? learn::parse_model(*bytes, project.learned_file().string()) : tl::unexpected(bytes.error());
  if (!model) {
    log.write(LogKind::warning, "the rules read without what was learned. " + to_text(model.error()));
    return std::nullopt;
  }
  return LearnedFile{std::move(*model), ingest::sha256_hex(*bytes)};
}

void store_learned(const Project& project, const learn::LearnedModel& model) {
  if (!model.steps.empty()) {
    write_file_safely(project.learned_file(), learn::to_text(model));
    return;
  }
  std::error_code problem;
  std::filesystem::remove(project.learned_file(), problem);
  if (problem) {
    throw Failure({ErrorCode::not_writable, project.learned_file().string(), "it could not be removed",
                   "Change the permissions of its folder"});
  }
}

}  // namespace entente::engine
