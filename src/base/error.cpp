// SPDX-License-Identifier: Apache-2.0
#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::array kRows{
    ErrorRow{ErrorCode::usage, "usage", ExitCode::usage, 400},
    ErrorRow{ErrorCode::project_missing, "project-missing", ExitCode::failed, 404},
    ErrorRow{ErrorCode::project_exists, "project-exists", ExitCode::failed, 409},
    ErrorRow{ErrorCode::config_invalid, "config-invalid", ExitCode::failed, 422},
    ErrorRow{ErrorCode::registry_invalid, "registry-invalid", ExitCode::failed, 422},
    ErrorRow{ErrorCode::file_missing, "file-missing", ExitCode::failed, 404},
    ErrorRow{ErrorCode::file_unreadable, "file-unreadable", ExitCode::failed, 403},
    ErrorRow{ErrorCode::file_empty, "file-empty", ExitCode::failed, 422},
    ErrorRow{ErrorCode::file_binary, "file-binary", ExitCode::failed, 415},
    ErrorRow{ErrorCode::file_too_large, "file-too-large", ExitCode::failed, 413},
    ErrorRow{ErrorCode::file_changed, "file-changed", ExitCode::failed, 409},
    ErrorRow{ErrorCode::format_unknown, "format-unknown", ExitCode::failed, 415},
    ErrorRow{ErrorCode::document_broken, "document-broken", ExitCode::failed, 422},
    ErrorRow{ErrorCode::document_encrypted, "document-encrypted", ExitCode::failed, 422},
    ErrorRow{ErrorCode::parser_limits, "parser-limits", ExitCode::failed, 422},
    ErrorRow{ErrorCode::tool_missing, "tool-missing", ExitCode::failed, 500},
    ErrorRow{ErrorCode::lexicon_invalid, "lexicon-invalid", ExitCode::failed, 422},
    ErrorRow{ErrorCode::actor_unknown, "actor-unknown", ExitCode::usage, 404},
    ErrorRow{ErrorCode::actor_ambiguous, "actor-ambiguous", ExitCode::usage, 409},
    ErrorRow{ErrorCode::pair_invalid, "pair-invalid", ExitCode::usage, 400},
    ErrorRow{ErrorCode::date_invalid, "date-invalid", ExitCode::usage, 400},
    ErrorRow{ErrorCode::claim_unknown, "claim-unknown", ExitCode::usage, 404},
    ErrorRow{ErrorCode::claim_invalid, "claim-invalid", ExitCode::failed, 422},
    ErrorRow{ErrorCode::document_unknown, "document-unknown", ExitCode::usage, 404},
    ErrorRow{ErrorCode::events_missing, "events-missing", ExitCode::failed, 404},
    ErrorRow{ErrorCode::forecast_unknown, "forecast-unknown", ExitCode::usage, 404},
    ErrorRow{ErrorCode::ledger_missing, "ledger-missing", ExitCode::failed, 404},
    ErrorRow{ErrorCode::ledger_locked, "ledger-locked", ExitCode::failed, 409},
    ErrorRow{ErrorCode::ledger_newer, "ledger-newer", ExitCode::failed, 409},
    ErrorRow{ErrorCode::ledger_broken, "ledger-broken", ExitCode::failed, 500},
    ErrorRow{ErrorCode::disk_full, "disk-full", ExitCode::failed, 507},
    ErrorRow{ErrorCode::not_writable, "not-writable", ExitCode::failed, 403},
    ErrorRow{ErrorCode::endpoint_missing, "endpoint-missing", ExitCode::failed, 404},
    ErrorRow{ErrorCode::endpoint_refused, "endpoint-refused", ExitCode::failed, 502},
    ErrorRow{ErrorCode::endpoint_unreachable, "endpoint-unreachable", ExitCode::failed, 504},
    ErrorRow{ErrorCode::endpoint_answer, "endpoint-answer", ExitCode::failed, 502},
    ErrorRow{ErrorCode::endpoint_limit, "endpoint-limit", ExitCode::problems, 429},
    ErrorRow{ErrorCode::check_failed, "check-failed", ExitCode::problems, 409},
    ErrorRow{ErrorCode::internal, "internal", ExitCode::failed, 500},
};

void append_sentence(std::string& text, const std::string& sentence) {
  if (sentence.empty()) {
    return;
  }
  if (!text.empty()) {
    text += ' ';
  }
  text += sentence;
  if (std::string_view(".!?").find(text.back()) == std::string_view::npos) {
    text += '.';
  }
}

}  // namespace

std::span<const ErrorRow> error_table() { return kRows; }

const ErrorRow& error_row(ErrorCode code) {
  const auto* const row = std::ranges::find(kRows, code, &ErrorRow::code);
  return row == kRows.end() ? kRows.back() : *row;
}

std::string to_text(const Error& error) {
  std::string text = error.place.empty() ? "" : error.place + ":";
  append_sentence(text, error.what);
  append_sentence(text, error.way_out);
  return text;
}

Failure::Failure(Error error) : error_(std::move(error)), text_(to_text(error_)) {}

}  // namespace entente
