// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// A table of texts that rows name by number: each row of texts once. All of it is held in memory.
class NumberedTexts {
 public:
  // `columns` as in the table, behind its column number: "name, code".
  NumberedTexts(const Connection& connection, const std::string& table, const std::string& columns);
  // The number of the row with these texts, which is written if it is new. Shape: as many texts as columns.
  std::int64_t number_of(std::initializer_list<std::string_view> texts);

 private:
  std::unordered_map<std::string, std::int64_t> numbers_;
  std::int64_t next_ = 1;
  std::string key_;
  SQLite::Statement insert_;
};

// The rows of such a table by number; a number that is missing gives null.
class TextsByNumber {
 public:
  TextsByNumber(const SQLite::Database& database, const std::string& table, const std::string& columns);
  [[nodiscard]] const std::vector<std::string>* find(std::int64_t number) const;

 private:
  std::unordered_map<std::int64_t, std::vector<std::string>> rows_;
};

// The row with this number; throws UnreadableRow where it is missing, in a word that says what it is.
const std::vector<std::string>& text_row(const TextsByNumber& table, std::int64_t number, const char* what);

// The table that holds such texts.
NumberedTexts channels_to_write(const Connection& connection);
TextsByNumber channels_by_number(const Connection& connection);  // name, id

}  // namespace entente::ledger
