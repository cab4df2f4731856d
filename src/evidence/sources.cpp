// SPDX-License-Identifier: Apache-2.0
#include "evidence/sources.hpp"

#include "domain/actor.hpp"

namespace entente::evidence {

SourceBook::SourceBook(std::span<const Source> sources) {
  for (const Source& source : sources) {
    by_folded_name_.emplace(fold_name(source.id.value), &source);
    by_folded_name_.emplace(fold_name(source.name), &source);
    for (const std::string& alias : source.aliases) {
      by_folded_name_.emplace(fold_name(alias), &source);
    }
    if (source.actor) {
      by_actor_.emplace(*source.actor, &source);
    }
  }
}

const Source* SourceBook::find_name(const std::string& name) const {
  const auto found = by_folded_name_.find(fold_name(name));
  return name.empty() || found == by_folded_name_.end() ? nullptr : found->second;
}

const Source* SourceBook::find(const DocumentMetadata& metadata) const {
  const Source* by_publisher = find_name(metadata.publisher);
  return by_publisher != nullptr ? by_publisher : find_name(metadata.author);
}

const Source* SourceBook::find_voice_of(const ActorId& actor) const {
  const auto found = by_actor_.find(actor);
  return found == by_actor_.end() ? nullptr : found->second;
}

}  // namespace entente::evidence
