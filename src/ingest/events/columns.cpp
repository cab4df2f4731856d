// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/columns.hpp"

#include <algorithm>

#include "ingest/ascii.hpp"

namespace entente::ingest {
namespace {

std::string folded(std::string_view name) {
  std::string folded;
  for (const char byte : name) {
    if (!is_space(byte) && byte != '_' && byte != '-') {
      folded += to_lower(byte);
    }
  }
  return folded;
}

}  // namespace

Header::Header(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    folded_.push_back(folded(name));
  }
}

bool Header::has_all(std::span<const std::string_view> names) const {
  return std::ranges::all_of(names, [this](std::string_view name) { return column(name).is_there(); });
}

Column Header::column(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(folded_, folded(name));
    if (found != folded_.end()) {
      return Column(static_cast<std::size_t>(found - folded_.begin()));
    }
  }
  return {};
}

}  // namespace entente::ingest
