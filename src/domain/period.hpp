// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/date.hpp"

namespace entente {

// The calendar months that an assessment runs over, first and last both included.
struct PeriodAxis {
  Month first;
  Month last;
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(std::int64_t{last.number} - first.number + 1);
  }
  [[nodiscard]] Month month(std::size_t index) const { return {first.number + static_cast<int>(index)}; }
  bool operator==(const PeriodAxis&) const = default;
};

}  // namespace entente
