// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/row.hpp"

#include <SQLiteCpp/Column.h>

#include <limits>

namespace entente::ledger {
namespace {

// Written in place, since the lists of a ledger are many and short.
void append_escaped(std::string& list_text, std::string_view item) {
  for (const char byte : item) {
    if (byte == '\n' || byte == '\\') {
      list_text += '\\';
    }
    list_text += byte == '\n' ? 'n' : byte;
  }
}

}  // namespace

std::string RowReader::text() {
  const SQLite::Column column = statement_.getColumn(next_++);
  if (!column.isText()) {
    throw UnreadableRow("a text is missing");
  }
  return column.getString();
}

std::optional<std::string> RowReader::text_or_null() {
  if (statement_.getColumn(next_).isNull()) {
    ++next_;
    return std::nullopt;
  }
  return text();
}

std::string RowReader::blob() {
  const SQLite::Column column = statement_.getColumn(next_++);
  if (!column.isBlob()) {
    throw UnreadableRow("a block of bytes is missing");
  }
  return column.getString();
}

std::int64_t RowReader::integer() { return statement_.getColumn(next_++).getInt64(); }

std::optional<std::int64_t> RowReader::integer_or_null() {
  if (statement_.getColumn(next_).isNull()) {
    ++next_;
    return std::nullopt;
  }
  return integer();
}

std::int32_t RowReader::offset() {
  const std::int64_t value = integer();
  if (value < std::numeric_limits<std::int32_t>::min() || value > std::numeric_limits<std::int32_t>::max()) {
    throw UnreadableRow(std::to_string(value) + " is no offset in a text");
  }
  return static_cast<std::int32_t>(value);
}

TextSpan RowReader::span() {
  const std::int32_t start = offset();
  return {start, offset()};
}

double RowReader::real() { return statement_.getColumn(next_++).getDouble(); }

Date RowReader::date() {
  const std::string word = text();
  const Result<Date> day = parse_date(word);
  return known(day ? std::optional(*day) : std::nullopt, word);
}

std::optional<Date> RowReader::date_or_null() {
  if (statement_.getColumn(next_).isNull()) {
    ++next_;
    return std::nullopt;
  }
  return date();
}

RowReader& RowReader::skip() {
  ++next_;
  return *this;
}

RowBinder::RowBinder(SQLite::Statement& statement) : statement_(statement) {
  // The error of an earlier run was thrown when it happened; reset repeats it and may be ignored here.
  statement_.tryReset();
}

RowBinder& RowBinder::text(std::string_view value) {
  statement_.bind(next_++, std::string(value));
  return *this;
}

RowBinder& RowBinder::text_or_null(const std::optional<std::string>& value) {
  if (value) {
    return text(*value);
  }
  statement_.bind(next_++);
  return *this;
}

RowBinder& RowBinder::blob(std::string_view value) {
  statement_.bindNoCopy(next_++, static_cast<const void*>(value.data()), static_cast<int>(value.size()));
  return *this;
}

RowBinder& RowBinder::integer(std::int64_t value) {
  statement_.bind(next_++, value);
  return *this;
}

RowBinder& RowBinder::integer_or_null(const std::optional<std::int64_t>& value) {
  if (value) {
    return integer(*value);
  }
  statement_.bind(next_++);
  return *this;
}

RowBinder& RowBinder::span(const TextSpan& value) { return integer(value.start).integer(value.end); }

RowBinder& RowBinder::real(double value) {
  statement_.bind(next_++, value);
  return *this;
}

RowBinder& RowBinder::date(Date value) { return text(to_iso(value)); }

RowBinder& RowBinder::date_or_null(const std::optional<Date>& value) {
  return text_or_null(value ? std::optional(to_iso(*value)) : std::nullopt);
}

void RowBinder::execute() { statement_.exec(); }

std::string to_list_text(const std::vector<std::string>& items) {
  std::string list_text;
  for (const std::string& item : items) {
    append_escaped(list_text, item);
    list_text += '\n';
  }
  return list_text;
}

std::vector<std::string> items_of(std::string_view list_text) {
  std::vector<std::string> items;
  std::string item;
  bool is_escaped = false;
  for (const char byte : list_text) {
    if (is_escaped) {
      item += byte == 'n' ? '\n' : byte;
      is_escaped = false;
    } else if (byte == '\\') {
      is_escaped = true;
    } else if (byte == '\n') {
      items.push_back(std::move(item));
      item.clear();
    } else {
      item += byte;
    }
  }
  return items;
}

}  // namespace entente::ledger
