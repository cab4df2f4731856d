// SPDX-License-Identifier: Apache-2.0
#include "evidence/origins.hpp"

#include <string_view>
#include <unordered_map>

#include "evidence/copies.hpp"

namespace entente::evidence {
namespace {

const std::string& title_of(const Document& document) {
  return document.metadata.title.empty() ? document.id.value : document.metadata.title;
}

// For each claim the place of the first claim whose words it copies; itself where it copies none.
std::vector<std::size_t> first_copies(std::span<const UsableClaim> claims) {
  std::vector<std::size_t> first(claims.size());
  std::vector<std::size_t> compared;
  std::vector<std::string_view> quotes;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    first[i] = i;
    if (claims[i].claim->speaker.kind != VoiceKind::actor) {
      compared.push_back(i);
      quotes.push_back(claims[i].claim->quote);
    }
  }
  const std::vector<std::size_t> groups = copy_groups(quotes);
  for (std::size_t i = 0; i < compared.size(); ++i) {
    first[compared[i]] = compared[groups[i]];
  }
  return first;
}

}  // namespace

Origin OriginBook::of_actor(const ActorId& actor) const {
  const Source* source = sources_->find_voice_of(actor);
  return {.key = "actor:" + actor.value,
          .name = actors_->name_of(actor),
          .kind = VoiceKind::actor,
          .stance = stances_->stance_of(actor),
          .grade = source == nullptr ? Grade::f : source->grade};
}

Origin OriginBook::of_author(const Document& document) const {
  const DocumentMetadata& metadata = document.metadata;
  if (const Source* source = sources_->find(metadata)) {
    if (source->actor) {
      return of_actor(*source->actor);
    }
    return {.key = "source:" + source->id.value,
            .name = source->name,
            .kind = VoiceKind::author,
            .stance = source->stance,
            .grade = source->grade};
  }
  if (!metadata.publisher.empty()) {
    return {.key = "publisher:" + fold_name(metadata.publisher), .name = metadata.publisher};
  }
  if (!metadata.author.empty()) {
    return {.key = "author:" + fold_name(metadata.author), .name = metadata.author};
  }
  return {.key = "document:" + document.id.value, .name = "the author of " + title_of(document)};
}

Origin OriginBook::origin_of(const Claim& claim, const Document& document) const {
  switch (claim.speaker.kind) {
    case VoiceKind::actor:
      return of_actor(claim.speaker.actor);
    case VoiceKind::unnamed:
      return {.key = "unnamed:" + document.id.value,
              .name = "unnamed, in " + title_of(document),
              .kind = VoiceKind::unnamed,
              .stance = Stance::unnamed};
    case VoiceKind::author:
      break;
  }
  return of_author(document);
}

std::string OriginBook::speaker_name(const Claim& claim, const Document& document) const {
  if (claim.speaker.kind == VoiceKind::actor) {
    return actors_->name_of(claim.speaker.actor);
  }
  if (claim.speaker.kind == VoiceKind::unnamed) {
    return "unnamed";
  }
  const Source* source = sources_->find(document.metadata);
  const std::string& publisher =
      document.metadata.publisher.empty() ? document.metadata.author : document.metadata.publisher;
  const std::string& name = source == nullptr ? publisher : source->name;
  return name.empty() ? "the author" : "the author (" + name + ")";
}

OriginAssignment assign_origins(std::span<const UsableClaim> claims, const OriginBook& book) {
  const std::vector<std::size_t> first = first_copies(claims);
  OriginAssignment assignment;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    assignment.own.push_back(book.origin_of(*claims[i].claim, *claims[i].document));
    const Origin& origin = assignment.own[first[i]];
    if (origin.key != assignment.own[i].key) {
      ++assignment.copied_count;
    }
    const auto [place, is_new] = places.emplace(origin.key, assignment.origins.size());
    if (is_new) {
      assignment.origins.push_back(origin);
    }
    assignment.origin_of.push_back(place->second);
  }
  return assignment;
}

}  // namespace entente::evidence
