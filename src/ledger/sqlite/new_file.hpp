// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "ledger/sqlite/open_options.hpp"

namespace entente::ledger {

// Makes an empty ledger under another name and puts it in place whole, so that a ledger is never seen half made.
// Does nothing where the file exists, also where another process made it meanwhile.
void create_if_missing(const std::filesystem::path& file, const OpenOptions& options);

}  // namespace entente::ledger
