// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/places.hpp"

#include <algorithm>
#include <array>

#include "ingest/registry/table.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 2> kRequired{"name", "country"};
constexpr std::array<std::string_view, 5> kColumns{"name", "aliases", "second", "first", "country"};

void check_known(const RegistryTable& table) {
  for (const std::string& column : table.columns) {
    if (std::ranges::find(kColumns, column) == kColumns.end()) {
      throw Failure({ErrorCode::registry_invalid, table.file_name + ":1", "places have no column " + column,
                     "Use name,country and any of aliases,first,second; nothing finer is kept"});
    }
  }
}

}  // namespace

std::vector<OwnPlace> parse_places(std::string_view csv, const std::string& file_name) {
  const RegistryTable table = parse_table(csv, file_name, kRequired);
  check_known(table);
  std::vector<OwnPlace> places;
  for (const CsvRow& row : table.rows) {
    Place place{required_text(table, row, "country"), std::string(table.cell(row, "first")),
                std::string(table.cell(row, "second"))};
    if (place.first.empty() && !place.second.empty()) {
      throw_at(table, row, "first", "a second-level unit lies in a first-level one", "Fill the column first as well");
    }
    places.push_back({required_text(table, row, "name"), place});
    for (std::string& alias : split_list(table.cell(row, "aliases"))) {
      places.push_back({std::move(alias), place});
    }
  }
  return places;
}

}  // namespace entente::ingest
