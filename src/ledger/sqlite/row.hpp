// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/text.hpp"

namespace entente::ledger {

// A stored value that no version of the program writes: the file was altered or damaged.
class UnreadableRow : public std::exception {
 public:
  explicit UnreadableRow(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

 private:
  std::string text_;
};

// The value, or UnreadableRow naming the word that none of the known ones matches.
template <class Value>
Value known(const std::optional<Value>& value, std::string_view word) {
  if (!value) {
    throw UnreadableRow("\"" + std::string(word) + "\" is no word of the ledger");
  }
  return *value;
}

// Reads the columns of a statement's current row from left to right.
class RowReader {
 public:
  explicit RowReader(const SQLite::Statement& statement) : statement_(statement) {}
  std::string text();
  std::optional<std::string> text_or_null();
  std::string blob();
  std::int64_t integer();
  std::optional<std::int64_t> integer_or_null();
  std::int32_t offset();
  TextSpan span();
  double real();
  Date date();
  std::optional<Date> date_or_null();
  RowReader& skip();

 private:
  const SQLite::Statement& statement_;
  int next_ = 0;
};

// Binds the parameters of a statement from left to right. Binding starts the statement afresh.
class RowBinder {
 public:
  explicit RowBinder(SQLite::Statement& statement);
  RowBinder& text(std::string_view value);
  RowBinder& text_or_null(const std::optional<std::string>& value);
  RowBinder& blob(std::string_view value);  // not copied: it must last until the statement has run
  RowBinder& integer(std::int64_t value);
  RowBinder& integer_or_null(const std::optional<std::int64_t>& value);
  RowBinder& span(const TextSpan& value);
  RowBinder& real(double value);
  RowBinder& date(Date value);
  RowBinder& date_or_null(const std::optional<Date>& value);
  // Runs a statement that gives no rows.
  void execute();

 private:
  SQLite::Statement& statement_;
  int next_ = 1;
};

// A list as one text, an item a line; the second is the inverse of the first.
std::string to_list_text(const std::vector<std::string>& items);
std::vector<std::string> items_of(std::string_view list_text);

}  // namespace entente::ledger
