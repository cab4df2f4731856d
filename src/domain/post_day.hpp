// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "base/date.hpp"
#include "domain/post.hpp"

namespace entente {

inline Date utc_day(std::int64_t unix_seconds) {
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(unix_seconds)));
}

inline Date day_of(const Post& post) { return utc_day(post.at_unix_seconds); }

}  // namespace entente
