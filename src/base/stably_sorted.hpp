// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace entente {

// The items by rising key, those of one key in the order in which they came. std::ranges::stable_sort would do, but the
// compiler's library calls a function for it that C++20 deprecates.
template <class Item, class Key>
std::vector<Item> stably_sorted(std::vector<Item> items, Key key) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
    const auto left_key = std::invoke(key, items[left]);
    const auto right_key = std::invoke(key, items[right]);
    return left_key < right_key || (!(right_key < left_key) && left < right);
  });
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::size_t place : order) {
    sorted.push_back(std::move(items[place]));
  }
  return sorted;
}

}  // namespace entente
