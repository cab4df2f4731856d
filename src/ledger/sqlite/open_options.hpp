// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace entente::ledger {

// How a ledger is opened. The defaults are what programs use; tests shorten the wait, cap the size
// and have imports of few rows stop on the way.
struct OpenOptions {
  std::chrono::milliseconds busy_timeout{5000};  // longer than a write takes, short enough for a person to wait
  std::int64_t max_pages = 0;                    // pages the file may grow to; 0 for no limit but the disk's
  // Blocks of events that one transaction stores, some 80 MB of UCDP GED: what an interrupted import may lose.
  std::int64_t blocks_a_commit = 16;
};

}  // namespace entente::ledger
