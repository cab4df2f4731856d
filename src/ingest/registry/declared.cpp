// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/declared.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/date.hpp"
#include "domain/actor.hpp"

namespace entente::ingest {
namespace {

// A cell that declares something of two actors.
struct Declaration {
  std::string_view column;
  std::size_t line = 0;
};
using Declarations = std::map<std::pair<std::string, std::string>, Declaration>;  // by the two slugs in order

std::string place_of(const Declaration& declaration) {
  return "line " + std::to_string(declaration.line) + ", column " + std::string(declaration.column);
}

void declare(const RegistryTable& table, const CsvRow& row, std::string_view column, Declarations& declarations) {
  const std::string own = fold_name(table.cell(row, "slug"));
  for (const std::string& cell : split_list(table.cell(row, column))) {
    const std::string other = fold_name(cell);
    if (other == own) {
      throw_at(table, row, column, "\"" + cell + "\" is the actor itself", "Take it out of the cell");
    }
    const Declaration declaration{column, row.line};
    const auto [place, is_new] = declarations.try_emplace(std::minmax(own, other), declaration);
    if (!is_new && place->second.column != column) {
      throw_at(table, row, column,
               "\"" + own + "\" and \"" + other + "\" are declared the contrary in " + place_of(place->second),
               "Leave them in one of adverse_to and allied_with, or in neither and let the texts speak");
    }
  }
}

std::optional<DateRange> days_of(const RegistryTable& table, const CsvRow& row, std::string_view column) {
  const std::string_view cell = table.cell(row, column);
  if (cell.empty()) {
    return std::nullopt;
  }
  const Result<DateRange> days = parse_date_range(cell);
  if (!days) {
    throw_at(table, row, column, days.error().what, days.error().way_out);
  }
  return *days;
}

void check_lifetime(const RegistryTable& table, const CsvRow& row) {
  const std::optional<DateRange> founded = days_of(table, row, "founded");
  const std::optional<DateRange> dissolved = days_of(table, row, "dissolved");
  if (founded && dissolved && *dissolved->last < *founded->first) {
    throw_at(table, row, "dissolved",
             "it lies before the actor was founded, " + std::string(table.cell(row, "founded")),
             "Correct one of the two, or leave what is not known empty");
  }
}

}  // namespace

void check_declared(const RegistryTable& table) {
  Declarations declarations;
  for (const CsvRow& row : table.rows) {
    declare(table, row, "adverse_to", declarations);
    declare(table, row, "allied_with", declarations);
    check_lifetime(table, row);
  }
}

}  // namespace entente::ingest
