// SPDX-License-Identifier: Apache-2.0
#include "ingest/ascii.hpp"

#include <algorithm>

namespace entente::ingest {
namespace {

bool same_letter(char text, char word) { return to_lower(text) == word; }

}  // namespace

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    byte = to_lower(byte);
  }
  return lower;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

std::string collapse_space(std::string_view text) {
  std::string collapsed;
  for (const char byte : trim(text)) {
    if (!is_space(byte)) {
      collapsed += byte;
    } else if (collapsed.back() != ' ') {
      collapsed += ' ';
    }
  }
  return collapsed;
}

bool is_blank(std::string_view text) { return std::ranges::all_of(text, is_space); }

bool starts_with_any_case(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char wanted, char byte) { return same_letter(byte, wanted); });
}

std::size_t find_any_case(std::string_view text, std::string_view word, std::size_t from) {
  if (from > text.size()) {
    return std::string_view::npos;
  }
  const std::string_view rest = text.substr(from);
  const auto* const found = std::search(rest.begin(), rest.end(), word.begin(), word.end(), same_letter);
  return found == rest.end() ? std::string_view::npos : from + static_cast<std::size_t>(found - rest.begin());
}

}  // namespace entente::ingest
