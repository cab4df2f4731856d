// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/failures.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace entente::ledger {
namespace {

constexpr int kPrimaryCodeBits = 0xFF;  // an extended result code carries its primary code in the low byte

struct Meaning {
  int code;  // extended where it is listed as such, else primary
  ErrorCode error;
  std::string_view what;
  std::string_view way_out;
};

constexpr std::string_view kRestore =
    "Copy the folder as it is, then put back a backup of this file, or move the file away and add the inputs again";
constexpr std::string_view kFree = "Free some space on this disk, then run the command again; nothing was half stored";
constexpr std::string_view kPermit = "Give yourself the right to write this file and its folder, or use another folder";

constexpr std::array kMeanings{
    Meaning{SQLITE_IOERR_SHORT_READ, ErrorCode::ledger_broken, "the ledger ends too early", kRestore},
    Meaning{SQLITE_IOERR_CORRUPTFS, ErrorCode::ledger_broken, "the disk reports damage", kRestore},
    Meaning{SQLITE_BUSY, ErrorCode::ledger_locked, "another entente is writing",
            "Wait or close it, then run this again"},
    Meaning{SQLITE_LOCKED, ErrorCode::ledger_locked, "another entente is writing",
            "Wait or close it, then run this again"},
    Meaning{SQLITE_FULL, ErrorCode::disk_full, "the disk is full", kFree},
    Meaning{SQLITE_READONLY, ErrorCode::not_writable, "the ledger may not be written", kPermit},
    Meaning{SQLITE_CANTOPEN, ErrorCode::not_writable, "the ledger cannot be opened", kPermit},
    Meaning{SQLITE_PERM, ErrorCode::not_writable, "the ledger may not be used", kPermit},
    Meaning{SQLITE_IOERR, ErrorCode::not_writable, "the disk refused to read or write the ledger",
            "Check the disk and the folder's rights, then run this again"},
    Meaning{SQLITE_CORRUPT, ErrorCode::ledger_broken, "the ledger is damaged", kRestore},
    Meaning{SQLITE_NOTADB, ErrorCode::ledger_broken, "this is no ledger, or its beginning is damaged", kRestore},
    Meaning{SQLITE_TOOBIG, ErrorCode::file_too_large, "the document is too long for the ledger",
            "Split it into parts and add these"},
};

bool is_one_of(int value, std::initializer_list<int> values) {
  return std::ranges::find(values, value) != values.end();
}

// Where the operating system gave a reason, it says more than SQLite's code does.
int code_with_reason(int code, int system_error) {
  if (!is_one_of(code & kPrimaryCodeBits, {SQLITE_IOERR, SQLITE_CANTOPEN})) {
    return code;
  }
  if (is_one_of(system_error, {ENOSPC, EDQUOT, EFBIG})) {
    return SQLITE_FULL;
  }
  return is_one_of(system_error, {EROFS, EACCES, EPERM}) ? SQLITE_READONLY : code;
}

}  // namespace

Error describe_storage_error(int extended_code, int system_error, const std::filesystem::path& file) {
  const int code = code_with_reason(extended_code, system_error);
  const auto* meaning = std::ranges::find(kMeanings, code, &Meaning::code);
  if (meaning == kMeanings.end()) {
    meaning = std::ranges::find(kMeanings, code & kPrimaryCodeBits, &Meaning::code);
  }
  if (meaning == kMeanings.end()) {
    return {ErrorCode::internal, file.string(), "the ledger refused the operation (code " + std::to_string(code) + ")",
            "Run `entente check`; if it finds nothing, report this"};
  }
  return {meaning->error, file.string(), std::string(meaning->what), std::string(meaning->way_out)};
}

Error describe_unreadable_row(const UnreadableRow& row, const std::filesystem::path& file) {
  return {ErrorCode::ledger_broken, file.string(), std::string("the ledger is damaged: ") + row.what(),
          std::string(kRestore)};
}

bool is_damage(const SQLite::Exception& problem) {
  return is_one_of(problem.getErrorCode(), {SQLITE_CORRUPT, SQLITE_NOTADB}) ||
         is_one_of(problem.getExtendedErrorCode(), {SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS});
}

void refuse_content(std::string place, std::string what) {
  throw Failure(Error{ErrorCode::claim_invalid, std::move(place), std::move(what),
                      "Nothing was stored; report this together with the document"});
}

}  // namespace entente::ledger
