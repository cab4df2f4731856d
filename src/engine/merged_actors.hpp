// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "domain/actor.hpp"
#include "domain/actor_merge.hpp"
#include "domain/source.hpp"

namespace entente::engine {

// The registry with organisations that are held to be one as one: the row merged into stands for all, answers to the
// names and slugs of the others, and takes over cells that it has not filled in. Cells of other rows that name one of
// them (parent, adverse_to, allied_with) name it. An actor that is held to be one without a row stays as it is.
ActorRegistry merged_registry(const ActorRegistry& actors, const StandingMerges& merges);

// Those that stay as they are for that reason.
std::vector<ActorId> merged_into_nothing(const ActorRegistry& actors, const StandingMerges& merges);

// Sources as voices of the organisations that theirs are held to be.
std::vector<Source> merged_sources(std::vector<Source> sources, const StandingMerges& merges);

}  // namespace entente::engine
