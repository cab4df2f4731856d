// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace entente {

// Runs work(0) to work(count - 1) on so many threads, in any order. Each must write to a place of its own only and not
// throw, so that the outcome is the same for every number of threads.
inline void run_in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t index = next++; index < count; index = next++) {
      work(index);
    }
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < threads && i < count; ++i) {
    helpers.emplace_back(run);
  }
  run();
}

}  // namespace entente
