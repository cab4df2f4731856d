// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/open_project.hpp"

namespace entente::engine {

// Stores that two rows of actors.csv are one organisation; gives the word that was stored. Throws Failure(usage) where
// they are one already, or where their rows say things of others that cannot both hold.
ActorMerge merge_actors(const OpenProject& opened, const std::string& actor, const std::string& into,
                        const std::string& reason, std::int64_t now_unix_seconds);
// Takes that back; `actor` is the slug, name or alias of the row that was merged.
ActorMerge undo_merge(const OpenProject& opened, const std::string& actor, const std::string& reason,
                      std::int64_t now_unix_seconds);

// The merges that stand, oldest first.
std::vector<ActorMerge> merges_that_stand(const ledger::Ledger& ledger);

// A merge that stands, with the names of both rows.
struct ListedMerge {
  ActorMerge word;
  std::string name;
  std::string into_name;
};
std::vector<ListedMerge> listed_merges(const OpenProject& opened);

}  // namespace entente::engine
