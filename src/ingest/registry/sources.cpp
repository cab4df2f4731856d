// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/sources.hpp"

#include <algorithm>
#include <array>

#include "ingest/registry/table.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 2> kRequired{"slug", "name"};
constexpr std::array<std::string_view, 8> kColumns{"slug",  "name",  "aliases", "stance",
                                                   "grade", "actor", "licence", "note"};

void check_known(const RegistryTable& table) {
  for (const std::string& column : table.columns) {
    if (std::ranges::find(kColumns, column) == kColumns.end()) {
      throw Failure({ErrorCode::registry_invalid, table.file_name + ":1", "sources have no column " + column,
                     "Use slug,name and any of aliases,stance,grade,actor,licence,note"});
    }
  }
}

Stance stance_of(const RegistryTable& table, const CsvRow& row) {
  const std::string_view word = table.cell(row, "stance");
  if (word.empty()) {
    return Stance::neutral;
  }
  const auto stance = stance_from_word(word);
  if (stance != Stance::neutral && stance != Stance::expert) {
    throw_at(table, row, "stance", "\"" + std::string(word) + "\" is no stance of a source",
             "Use neutral or expert; where it stands towards a pair follows from its actor");
  }
  return *stance;
}

Grade grade_of(const RegistryTable& table, const CsvRow& row) {
  const std::string_view word = table.cell(row, "grade");
  if (word.empty()) {
    return Grade::f;  // not judged
  }
  const auto grade = grade_from_word(word);
  if (!grade) {
    throw_at(table, row, "grade", "\"" + std::string(word) + "\" is no grade",
             "Use A to E, or F where the source cannot be judged");
  }
  return *grade;
}

std::optional<ActorId> actor_of(const RegistryTable& table, const CsvRow& row) {
  return table.cell(row, "actor").empty() ? std::nullopt : std::optional(ActorId{slug_of(table, row, "actor")});
}

Source source_of(const RegistryTable& table, const CsvRow& row) {
  return {.id = SourceId{slug_of(table, row, "slug")},
          .name = required_text(table, row, "name"),
          .aliases = split_list(table.cell(row, "aliases")),
          .stance = stance_of(table, row),
          .grade = grade_of(table, row),
          .actor = actor_of(table, row),
          .licence = std::string(table.cell(row, "licence")),
          .note = std::string(table.cell(row, "note"))};
}

}  // namespace

std::vector<Source> parse_sources(std::string_view csv, const std::string& file_name) {
  const RegistryTable table = parse_table(csv, file_name, kRequired);
  check_known(table);
  NameGuard names(table);
  std::vector<Source> sources;
  for (const CsvRow& row : table.rows) {
    Source source = source_of(table, row);
    names.claim(row, "slug", source.id.value, "");
    names.claim(row, "name", source.name, "");
    for (const std::string& alias : source.aliases) {
      names.claim(row, "aliases", alias, "");
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

std::vector<Source> read_sources(const std::filesystem::path& file) {
  return parse_sources(read_registry_file(file), file.string());
}

}  // namespace entente::ingest
