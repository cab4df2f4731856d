// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/info.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstddef>

namespace entente::infer {

// So many threads, and no more than there are cores; 0: as many as there are cores.
inline tbb::task_arena arena_of(std::size_t threads) {
  const int cores = tbb::info::default_concurrency();
  return tbb::task_arena(threads == 0 ? cores : std::min(cores, static_cast<int>(threads)));
}

}  // namespace entente::infer
