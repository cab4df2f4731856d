// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/actors.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "ingest/registry/declared.hpp"
#include "ingest/registry/publics.hpp"
#include "ingest/registry/table.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 4> kColumns{"slug", "name", "aliases", "kind"};
constexpr std::string_view kParentColumn = "parent";  // need not be there
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

using BySlug = std::unordered_map<std::string_view, std::string_view>;  // slug to slug of the parent, empty for none

std::string_view parent_of(const BySlug& parents, std::string_view slug) {
  const auto found = parents.find(slug);
  return found == parents.end() ? std::string_view{} : found->second;
}

// Whether the bodies above one lead back to it, or go on without end.
bool is_part_of_itself(const BySlug& parents, std::string_view slug) {
  constexpr int kDeepest = 16;  // real bodies have three or four above them
  std::string_view parent = parent_of(parents, slug);
  for (int steps = 0; !parent.empty(); ++steps) {
    if (parent == slug || steps > kDeepest) {
      return true;
    }
    parent = parent_of(parents, parent);
  }
  return false;
}

// A parent is another actor, and nobody's parent's parent is itself.
void check_parents(const RegistryTable& table) {
  BySlug parents;
  for (const CsvRow& row : table.rows) {
    parents.emplace(table.cell(row, "slug"), table.cell(row, kParentColumn));
  }
  for (const CsvRow& row : table.rows) {
    const std::string_view slug = table.cell(row, "slug");
    const std::string_view parent = table.cell(row, kParentColumn);
    if (!parent.empty() && !parents.contains(parent)) {
      throw_at(table, row, kParentColumn, "no row has the slug \"" + std::string(parent) + "\"",
               "Name the slug of the body that this one belongs to, or leave the cell empty");
    }
    if (is_part_of_itself(parents, slug)) {
      throw_at(table, row, kParentColumn, "\"" + std::string(slug) + "\" would be a part of itself",
               "Leave the cell of the outermost body empty");
    }
  }
}

// Slugs and names are each one actor's; an alias may mean several actors, and the texts around it tell which.
class NameChecks {
 public:
  explicit NameChecks(const RegistryTable& table) : slugs_(table), names_(table), aliases_(table) {}

  void claim(const CsvRow& row, const Actor& actor) {
    const std::string_view kind = to_word(actor.kind);
    slugs_.claim(row, "slug", actor.id.value, "");
    // A slug answers as a name does, so it must not be another actor's name.
    claim_name(row, "slug", actor.id.value, kind);
    claim_name(row, "name", actor.name, kind);
    for (const std::string& alias : actor.aliases) {
      names_.check(row, "aliases", alias, kind);
      aliases_.note(row, alias, kind);
    }
  }

 private:
  void claim_name(const CsvRow& row, std::string_view column, const std::string& name, std::string_view kind) {
    names_.claim(row, column, name, kind);
    aliases_.check(row, column, name, kind);
  }

  NameGuard slugs_;
  NameGuard names_;
  NameGuard aliases_;
};

}  // namespace

ActorRegistry parse_actors(std::string_view csv, const std::string& file_name) {
  const RegistryTable table = parse_table(csv, file_name, kColumns);
  NameChecks checks(table);
  std::vector<Actor> actors;
  for (const CsvRow& row : table.rows) {
    Actor actor = actor_of(table, row);
    checks.claim(row, actor);
    actors.push_back(std::move(actor));
  }
  check_parents(table);
  check_declared(table);
  check_publics(table);
  return ActorRegistry(std::move(actors));
}

ActorRegistry read_actors(const std::filesystem::path& file) {
  return parse_actors(read_registry_file(file), file.string());
}

}  // namespace entente::ingest
