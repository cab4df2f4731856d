// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/child_error.hpp"

namespace entente::ingest {
namespace {

constexpr std::string_view kSaveAsText = "If you trust it, copy its text into a txt file and add that";
constexpr std::uint64_t kBytesPerMebibyte = 1ULL << 20U;

Error over_limit(const std::string& place, std::string what) {
  return {ErrorCode::parser_limits, place, std::move(what), std::string(kSaveAsText)};
}

}  // namespace

std::optional<Error> child_error(const ChildOutcome& outcome, const std::string& place, const IngestLimits& limits) {
  switch (outcome.end) {
    case ChildEnd::finished:
      return std::nullopt;
    case ChildEnd::crashed:
      return Error{ErrorCode::document_broken, place, "the document made its parser crash; nothing of it was taken",
                   std::string(kSaveAsText)};
    case ChildEnd::out_of_time:
      return over_limit(place, "reading it took more than " + std::to_string(limits.child_cpu_seconds) +
                                   " seconds of computing or " + std::to_string(limits.child_wall_seconds) +
                                   " seconds in all, or the system stopped it; it may be made to block its reader");
    case ChildEnd::out_of_memory:
      return over_limit(place, "reading it took more than " +
                                   std::to_string(limits.child_memory_bytes / kBytesPerMebibyte) + " MiB of memory");
    case ChildEnd::too_much_output:
      return over_limit(place, "it holds more text than is taken from one document of this format");
    case ChildEnd::not_started:
      break;
  }
  return Error{ErrorCode::parser_limits, place, "the system let no process be started to read it",
               "Close other programs, then try again"};
}

}  // namespace entente::ingest
