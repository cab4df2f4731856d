// SPDX-License-Identifier: Apache-2.0
#include "engine/open_project.hpp"

#include <fmt/format.h>

#include <exception>
#include <system_error>
#include <utility>

#include "engine/merged_actors.hpp"
#include "engine/readings.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/registry/actors.hpp"
#include "ingest/registry/places.hpp"
#include "ingest/registry/sources.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;

constexpr std::uint64_t kRegistryBytes = 64ULL << 20U;  // far beyond any list that people keep by hand

std::string registry_text(const std::filesystem::path& file) {
  Result<std::string> bytes = ingest::read_file_bytes(file, kRegistryBytes);
  if (!bytes) {
    throw Failure(bytes.error());
  }
  return std::move(*bytes);
}

bool can_go_on_without_writing(ErrorCode code) {
  return code == ErrorCode::ledger_locked || code == ErrorCode::not_writable || code == ErrorCode::disk_full;
}

void read_again(const Project& project, const std::vector<DocumentId>& stale, DocumentReader& reader,
                Context& context) {
  context.log.write(LogKind::note, fmt::format("reading {} {} again: actors.csv, the reader or what it learned changed",
                                               stale.size(), stale.size() == 1 ? "document" : "documents"));
  Ledger ledger = Ledger::open(project.ledger_file(), Ledger::Access::read_write);
  for (std::size_t i = 0; i < stale.size(); ++i) {
    context.log.write(LogKind::progress, fmt::format("reading {}/{}: {}", i + 1, stale.size(), stale[i].value));
    if (const std::optional<Document> document = ledger.find_document(stale[i])) {
      ledger.add_readings(
          reader.read(*document, decided_among(ledger.claims({.document = document->id, .is_as_read = true}))).stored);
    }
  }
}

// A ledger that an older version made is brought up to date by whoever may write; else the reason why it cannot be
// read.
Ledger open_ledger(const Project& project) {
  try {
    return Ledger::open(project.ledger_file(), Ledger::Access::read_only);
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::not_writable) {
      throw;
    }
    const std::exception_ptr reason = std::current_exception();
    try {
      Ledger::open(project.ledger_file(), Ledger::Access::read_write);
    } catch (const Failure&) {
      std::rethrow_exception(reason);
    }
  }
  return Ledger::open(project.ledger_file(), Ledger::Access::read_only);
}

void refresh_readings(const Project& project, const ActorsFile& actors, const Ledger& ledger, Context& context) {
  DocumentReader reader(actors.registry, actors.content, load_places(project), load_learned(project, context.log));
  const std::vector<DocumentId> stale = ledger.documents_read_otherwise(reader.fingerprint());
  if (stale.empty()) {
    return;
  }
  try {
    read_again(project, stale, reader, context);
  } catch (const Failure& failure) {
    if (!can_go_on_without_writing(failure.error().code)) {
      throw;
    }
    context.log.write(LogKind::warning, fmt::format("the new reading could not be stored, so older ones are used. {}",
                                                    to_text(failure.error())));
  }
}

}  // namespace

PlacesFile load_places(const Project& project) {
  std::error_code problem;
  if (!std::filesystem::exists(project.places_file(), problem)) {
    return {};
  }
  PlacesFile file{registry_text(project.places_file()), {}};
  file.rows = ingest::parse_places(file.content, project.places_file().string());
  return file;
}

ActorsFile load_actors(const Project& project) {
  ActorsFile file{registry_text(project.actors_file()), {}};
  file.registry = ingest::parse_actors(file.content, project.actors_file().string());
  return file;
}

std::vector<Source> load_sources(const Project& project) {
  std::error_code ignored;
  if (!std::filesystem::exists(project.sources_file(), ignored)) {
    return {};
  }
  return ingest::parse_sources(registry_text(project.sources_file()), project.sources_file().string());
}

OpenProject open_project(Context& context) {
  Project project = find_project(context.working_folder);
  ActorsFile actors = load_actors(project);
  std::vector<Source> sources = load_sources(project);
  {
    const Ledger ledger = open_ledger(project);
    refresh_readings(project, actors, ledger, context);
  }
  Ledger ledger = Ledger::open(project.ledger_file(), Ledger::Access::read_only);
  StandingMerges merges(ledger.actor_merges());
  for (const ActorId& lost : merged_into_nothing(actors.registry, merges)) {
    context.log.write(LogKind::warning,
                      fmt::format("\"{}\" is held to be one that is in no row of actors.csv any more. "
                                  "Take that back with: entente merge {} --undo",
                                  lost.value, lost.value));
  }
  ActorRegistry merged = merged_registry(actors.registry, merges);
  return {std::move(project), std::move(merged), merged_sources(std::move(sources), merges), std::move(ledger),
          std::move(merges)};
}

}  // namespace entente::engine
