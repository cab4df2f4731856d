// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "domain/actor.hpp"

namespace entente::ingest {

// actors.csv: columns slug,name,aliases,kind in any order, aliases parted by ';', further columns kept as attributes.
// Throws Failure(registry_invalid) with file, line and column name: missing column, bad slug or kind, a slug twice,
// a row of another length, a name that is also a name or alias of another actor of the same kind, a parent that is
// none. An alias may be shared by several actors. The column parent names the slug of the body that an actor is a part
// of (media arm, wing, faction); it is kept as an attribute. adverse_to and allied_with, founded and dissolved must not
// contradict each other (declared.hpp). languages and grievances tell of its public (publics.hpp).
ActorRegistry read_actors(const std::filesystem::path& file);
ActorRegistry parse_actors(std::string_view csv, const std::string& file_name);

}  // namespace entente::ingest
