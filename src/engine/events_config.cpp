// SPDX-License-Identifier: Apache-2.0
#include "engine/events_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "ingest/events/event_format.hpp"

namespace entente::engine {
namespace {

using ingest::ColumnMapping;
using ingest::DateOrder;

[[noreturn]] void refuse(const std::string& file_name, const toml::node& node, std::string what, std::string way_out) {
  throw Failure({ErrorCode::config_invalid, fmt::format("{}:{}", file_name, node.source().begin.line), std::move(what),
                 std::move(way_out)});
}

std::string text_at(const std::string& file_name, std::string_view key, const toml::node& node) {
  const std::optional<std::string> text = node.value_exact<std::string>();
  if (!text) {
    refuse(file_name, node, fmt::format("{} is not a text", key), fmt::format("Write it as {} = \"...\"", key));
  }
  return *text;
}

bool flag_at(const std::string& file_name, std::string_view key, const toml::node& node) {
  const std::optional<bool> flag = node.value_exact<bool>();
  if (!flag) {
    refuse(file_name, node, fmt::format("{} is neither true nor false", key), fmt::format("Write {} = true", key));
  }
  return *flag;
}

EventKind kind_at(const std::string& file_name, const toml::node& node) {
  const std::optional<EventKind> kind = event_kind_from_word(text_at(file_name, "kind", node));
  if (!kind || *kind == EventKind::removed) {
    refuse(file_name, node, "this is no kind of event",
           "Use fight, one_sided, unrest, threat, agreement, support, talk or other");
  }
  return *kind;
}

DateOrder order_at(const std::string& file_name, const toml::node& node) {
  const std::string word = text_at(file_name, "date_order", node);
  if (word == "ymd") {
    return DateOrder::year_month_day;
  }
  if (word == "dmy") {
    return DateOrder::day_month_year;
  }
  if (word != "mdy") {
    refuse(file_name, node, fmt::format("\"{}\" is no order of day, month and year", word), "Use ymd, dmy or mdy");
  }
  return DateOrder::month_day_year;
}

void take_columns(ColumnMapping& mapping, const std::string& file_name, const toml::node& node) {
  const toml::table* const columns = node.as_table();
  if (columns == nullptr) {
    refuse(file_name, node, "columns is no table", "Write columns = { date = \"Day\", side_a = \"Attacker\" }");
  }
  const auto fields = ingest::mapped_fields();
  for (const auto& [key, value] : *columns) {
    const std::string field(key.str());
    if (std::ranges::find(fields, std::string_view(field)) == fields.end()) {
      refuse(file_name, value, fmt::format("\"{}\" is no field of an event", field),
             fmt::format("Fields are: {}", fmt::join(fields, ", ")));
    }
    mapping.columns[field] = text_at(file_name, field, value);
  }
}

void take_key(ColumnMapping& mapping, std::string_view key, const std::string& file_name, const toml::node& node) {
  constexpr std::array<std::pair<std::string_view, std::string ColumnMapping::*>, 4> kTexts{
      {{"title", &ColumnMapping::title},
       {"version", &ColumnMapping::version},
       {"licence", &ColumnMapping::licence},
       {"citation", &ColumnMapping::citation}}};
  for (const auto& [name, member] : kTexts) {
    if (key == name) {
      mapping.*member = text_at(file_name, key, node);
      return;
    }
  }
  if (key == "may_leave") {
    mapping.may_leave = flag_at(file_name, key, node);
  } else if (key == "kind") {
    mapping.kind = kind_at(file_name, node);
  } else if (key == "date_order") {
    mapping.date_order = order_at(file_name, node);
  } else if (key == "columns") {
    take_columns(mapping, file_name, node);
  } else {
    refuse(file_name, node, fmt::format("\"{}\" is no key of a table of events", key),
           "Keys are: title, version, licence, citation, may_leave, kind, date_order, columns");
  }
}

ColumnMapping mapping_of(std::string_view name, const toml::table& table, const std::string& file_name) {
  ColumnMapping mapping;
  mapping.series = name;
  for (const auto& [key, value] : table) {
    take_key(mapping, key.str(), file_name, value);
  }
  const bool is_known = std::ranges::any_of(ingest::event_formats(),
                                            [&](const ingest::EventFormat& format) { return format.series == name; });
  if (is_known) {
    refuse(file_name, table, fmt::format("\"{}\" is the name of a data set that the program knows", name),
           "Give the table another name");
  }
  if (!mapping.columns.contains("date") || !mapping.columns.contains("side_a")) {
    refuse(file_name, table, fmt::format("[events.{}] does not map date and side_a", name),
           "Write columns = { date = \"Day\", side_a = \"Attacker\", side_b = \"Attacked\" }");
  }
  return mapping;
}

}  // namespace

EventSettings event_settings(const toml::node& events, const std::string& file_name) {
  const toml::table* const table = events.as_table();
  if (table == nullptr) {
    refuse(file_name, events, "events is no table", "Write [events] on a line of its own");
  }
  EventSettings settings;
  for (const auto& [key, value] : *table) {
    if (key.str() == "exact_places") {
      settings.options.keep_exact_places = flag_at(file_name, key.str(), value);
    } else if (const toml::table* const own = value.as_table()) {
      settings.mappings.push_back(mapping_of(key.str(), *own, file_name));
    } else {
      refuse(file_name, value, fmt::format("\"{}\" is no key of [events]", key.str()),
             "Keys are: exact_places, and tables [events.NAME]");
    }
  }
  return settings;
}

}  // namespace entente::engine
