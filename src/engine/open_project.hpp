// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/actor_merge.hpp"
#include "domain/source.hpp"
#include "engine/context.hpp"
#include "engine/project.hpp"
#include "engine/readings.hpp"
#include "ledger/ledger.hpp"

namespace entente::engine {

// actors.csv with the bytes it was parsed from.
struct ActorsFile {
  std::string content;
  ActorRegistry registry;
};
// Throws Failure(file_missing, file_unreadable, registry_invalid).
ActorsFile load_actors(const Project& project);
// places.csv; nothing where the project has none.
PlacesFile load_places(const Project& project);
// No sources if there is no sources.csv. Throws Failure(file_unreadable, registry_invalid).
std::vector<Source> load_sources(const Project& project);

// A project with its registries and its ledger, as the commands that ask for something need it. Organisations that a
// person holds to be one are one in the registries, as they are in the ledger's claims.
struct OpenProject {
  Project project;
  ActorRegistry actors;
  std::vector<Source> sources;
  ledger::Ledger ledger;
  StandingMerges merges = {};
};

// Opens the project around the working folder. Documents that were read with another reader, lexicon or actors.csv are
// read again first; where that cannot be written down, a warning says so and the older readings are used.
OpenProject open_project(Context& context);

}  // namespace entente::engine
