// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace entente::ledger {

// How a ledger is opened. The defaults are what programs use; tests shorten the wait and cap the size.
struct OpenOptions {
  std::chrono::milliseconds busy_timeout{5000};  // longer than a write takes, short enough for a person to wait
  std::int64_t max_pages = 0;                    // pages the file may grow to; 0 for no limit but the disk's
};

}  // namespace entente::ledger
