// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>

#include "base/error.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {

// What SQLite's result code means to a user. `system_error` is the operating system's errno, 0 if not known.
Error describe_storage_error(int extended_code, int system_error, const std::filesystem::path& file);
Error describe_unreadable_row(const UnreadableRow& row, const std::filesystem::path& file);

// True for codes that say that the file itself is damaged.
bool is_damage(const SQLite::Exception& problem);

// Failure(claim_invalid) for content that must not be stored.
[[noreturn]] void refuse_content(std::string place, std::string what);

}  // namespace entente::ledger
