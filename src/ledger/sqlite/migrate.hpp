// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Database.h>

#include <span>

#include "base/embedded.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente {

// The files of src/ledger/migrations, in order of their numbers.
std::span<const EmbeddedFile> embedded_migrations();

}  // namespace entente

namespace entente::ledger {

// Throws Failure where the file belongs to another program (ledger_broken) or to a newer entente (ledger_newer).
void refuse_foreign_file(const Connection& connection);

// Throws Failure(not_writable) where the ledger is older than this program and would have to be changed to be read.
void refuse_older_version(const Connection& connection);

[[nodiscard]] bool is_out_of_date(const Connection& connection);

// Applies the migrations that the file lacks. The caller holds a write transaction.
void bring_up_to_date(SQLite::Database& database);

}  // namespace entente::ledger
