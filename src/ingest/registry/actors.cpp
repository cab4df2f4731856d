// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/actors.hpp"

#include <algorithm>
#include <array>

#include "ingest/registry/table.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 4> kColumns{"slug", "name", "aliases", "kind"};
constexpr std::array kKinds{ActorKind::armed_group,   ActorKind::state, ActorKind::state_force,
                            ActorKind::international, ActorKind::party, ActorKind::population,
                            ActorKind::media};

std::string known_kinds() {
  std::string words;
  for (const ActorKind kind : kKinds) {
    words.append(words.empty() ? "" : ", ").append(to_word(kind));
  }
  return words;
}

ActorKind kind_of(const RegistryTable& table, const CsvRow& row) {
  const std::string_view word = table.cell(row, "kind");
  const auto kind = actor_kind_from_word(word);
  if (!kind) {
    throw_at(table, row, "kind", "\"" + std::string(word) + "\" is no kind of actor",
             "Use one of: " + known_kinds() + ". There is none for persons");
  }
  return *kind;
}

// Further columns that are filled in.
std::map<std::string, std::string> attributes_of(const RegistryTable& table, const CsvRow& row) {
  std::map<std::string, std::string> attributes;
  for (const std::string& column : table.columns) {
    const std::string_view value = table.cell(row, column);
    if (std::ranges::find(kColumns, column) == kColumns.end() && !value.empty()) {
      attributes.emplace(column, value);
    }
  }
  return attributes;
}

Actor actor_of(const RegistryTable& table, const CsvRow& row) {
  return {.id = ActorId{slug_of(table, row, "slug")},
          .name = required_text(table, row, "name"),
          .aliases = split_list(table.cell(row, "aliases")),
          .kind = kind_of(table, row),
          .attributes = attributes_of(table, row)};
}

}  // namespace

ActorRegistry parse_actors(std::string_view csv, const std::string& file_name) {
  const RegistryTable table = parse_table(csv, file_name, kColumns);
  NameGuard slugs(table);
  NameGuard names(table);
  std::vector<Actor> actors;
  for (const CsvRow& row : table.rows) {
    Actor actor = actor_of(table, row);
    const std::string_view kind = to_word(actor.kind);
    slugs.claim(row, "slug", actor.id.value, "");
    // A slug answers as a name does, so it must not be another actor's name.
    names.claim(row, "slug", actor.id.value, kind);
    names.claim(row, "name", actor.name, kind);
    for (const std::string& alias : actor.aliases) {
      names.claim(row, "aliases", alias, kind);
    }
    actors.push_back(std::move(actor));
  }
  return ActorRegistry(std::move(actors));
}

ActorRegistry read_actors(const std::filesystem::path& file) {
  return parse_actors(read_registry_file(file), file.string());
}

}  // namespace entente::ingest
