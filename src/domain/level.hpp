// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

// How closely two organisations work together, from open hostility upward.
// transactional, tactical, strategic: [Moghadam 2017]; rhetorical against material: [Blair et al. 2022].
enum class Level : std::uint8_t { hostile, none, rhetorical, transactional, tactical, strategic };

inline constexpr std::size_t kLevelCount = 6;
inline constexpr std::array<Level, kLevelCount> kLevels{Level::hostile,       Level::none,     Level::rhetorical,
                                                        Level::transactional, Level::tactical, Level::strategic};

template <class Value>
using PerLevel = std::array<Value, kLevelCount>;

constexpr std::size_t index_of(Level level) { return static_cast<std::size_t>(level); }
std::string_view to_word(Level level);
std::optional<Level> level_from_word(std::string_view word);

}  // namespace entente
