// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/publics.hpp"

#include <algorithm>
#include <string>

namespace entente::ingest {
namespace {

constexpr std::size_t kFewestCharacters = 3;  // a shorter word stands in posts on anything

bool is_language_code(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  return (text.size() == 2 || text.size() == 3) && text.find_first_not_of(kLetters) == std::string_view::npos;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

void check_languages(const RegistryTable& table, const CsvRow& row) {
  for (const std::string& code : split_list(table.cell(row, "languages"))) {
    if (!is_language_code(code)) {
      throw_at(table, row, "languages", "\"" + code + "\" is no code of a language",
               "Use the two or three small letters of ISO 639, parted by ';', as in en;ur;ps");
    }
  }
}

void check_grievances(const RegistryTable& table, const CsvRow& row) {
  for (const std::string& phrase : split_list(table.cell(row, "grievances"))) {
    if (count_characters(phrase) < kFewestCharacters) {
      throw_at(
          table, row, "grievances", "\"" + phrase + "\" is too short to tell what a post is about",
          "Write words or phrases of three characters or more, parted by ';', as in missing persons;fishing rights");
    }
  }
}

}  // namespace

void check_publics(const RegistryTable& table) {
  for (const CsvRow& row : table.rows) {
    check_languages(table, row);
    check_grievances(table, row);
  }
}

}  // namespace entente::ingest
