// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Database.h>

namespace entente::ledger {

// Puts the events of versions 5 to 8, which had a row each, into blocks and drops their tables. The data sets' contents
// and chain stay as they are. Throws UnreadableRow for rows that those versions do not write. The caller holds a write
// transaction.
void pack_old_event_rows(SQLite::Database& database);

}  // namespace entente::ledger
