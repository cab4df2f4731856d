// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <span>
#include <string>
#include <string_view>

namespace entente {

enum class ErrorCode {
  usage,
  project_missing,
  project_exists,
  config_invalid,
  registry_invalid,
  file_missing,
  file_unreadable,
  file_empty,
  file_binary,
  file_too_large,
  file_changed,
  format_unknown,
  document_broken,
  document_encrypted,
  parser_limits,
  tool_missing,
  lexicon_invalid,
  actor_unknown,
  actor_ambiguous,
  pair_invalid,
  date_invalid,
  claim_unknown,
  claim_invalid,
  document_unknown,
  events_missing,
  forecast_unknown,
  ledger_missing,
  ledger_locked,
  ledger_newer,
  ledger_broken,
  disk_full,
  not_writable,
  endpoint_missing,
  endpoint_refused,
  endpoint_unreachable,
  endpoint_answer,
  endpoint_limit,
  check_failed,
  internal,
};

enum class ExitCode : int { done = 0, failed = 1, usage = 2, problems = 3 };

// One row a code: its stable name, the exit code of the program, the HTTP status of the interface.
struct ErrorRow {
  ErrorCode code;
  std::string_view name;
  ExitCode exit;
  int http_status;
};

std::span<const ErrorRow> error_table();
const ErrorRow& error_row(ErrorCode code);

// What went wrong, said to a user: the place (file, line, column), the fact, and the way out.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string place;
  std::string what;
  std::string way_out;
};

// "place: what. way_out" with the parts that are empty left out.
std::string to_text(const Error& error);

// Thrown where an operation cannot go on. Expected dirt in data travels in Result<T> instead.
class Failure : public std::exception {
 public:
  explicit Failure(Error error);
  [[nodiscard]] const Error& error() const noexcept { return error_; }
  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

 private:
  Error error_;
  std::string text_;
};

}  // namespace entente
