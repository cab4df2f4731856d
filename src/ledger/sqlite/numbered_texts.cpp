// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/numbered_texts.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>

#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr const char* kChannels = "channels";
constexpr const char* kChannelColumns = "name, id";

// Texts never hold a zero byte: readers refuse files with one.
void add_to_key(std::string& key, std::string_view text) { key.append(text).push_back('\0'); }

std::string marks_for(const std::string& columns) {
  std::string marks = "?";
  for (std::int64_t i = 0; i <= std::ranges::count(columns, ','); ++i) {
    marks += ", ?";
  }
  return marks;
}

std::vector<std::string> texts_of(const SQLite::Statement& statement) {
  std::vector<std::string> texts;
  for (int column = 1; column < statement.getColumnCount(); ++column) {
    texts.push_back(statement.getColumn(column).getString());
  }
  return texts;
}

std::string selection(const std::string& table, const std::string& columns) {
  return "SELECT number, " + columns + " FROM " + table;
}

}  // namespace

NumberedTexts::NumberedTexts(const Connection& connection, const std::string& table, const std::string& columns)
    : insert_(connection.database,
              "INSERT INTO " + table + " (number, " + columns + ") VALUES (" + marks_for(columns) + ")") {
  SQLite::Statement rows(connection.database, selection(table, columns));
  while (rows.executeStep()) {
    std::string key;
    for (const std::string& text : texts_of(rows)) {
      add_to_key(key, text);
    }
    const std::int64_t number = rows.getColumn(0).getInt64();
    numbers_.emplace(std::move(key), number);
    next_ = std::max(next_, number + 1);
  }
}

std::int64_t NumberedTexts::number_of(std::initializer_list<std::string_view> texts) {
  key_.clear();
  for (const std::string_view text : texts) {
    add_to_key(key_, text);
  }
  const auto [found, is_new] = numbers_.try_emplace(key_, next_);
  if (is_new) {
    RowBinder row(insert_);
    row.integer(next_++);
    for (const std::string_view text : texts) {
      row.text(text);
    }
    row.execute();
    insert_.reset();
  }
  return found->second;
}

TextsByNumber::TextsByNumber(const SQLite::Database& database, const std::string& table, const std::string& columns) {
  SQLite::Statement rows(database, selection(table, columns));
  while (rows.executeStep()) {
    rows_.emplace(rows.getColumn(0).getInt64(), texts_of(rows));
  }
}

const std::vector<std::string>* TextsByNumber::find(std::int64_t number) const {
  const auto found = rows_.find(number);
  return found == rows_.end() ? nullptr : &found->second;
}

NumberedTexts channels_to_write(const Connection& connection) { return {connection, kChannels, kChannelColumns}; }
TextsByNumber channels_by_number(const Connection& connection) {
  return {connection.database, kChannels, kChannelColumns};
}

const std::vector<std::string>& text_row(const TextsByNumber& table, std::int64_t number, const char* what) {
  const std::vector<std::string>* const row = table.find(number);
  if (row == nullptr) {
    throw UnreadableRow(std::string(what) + " number " + std::to_string(number) + " is missing");
  }
  return *row;
}

}  // namespace entente::ledger
