// SPDX-License-Identifier: Apache-2.0
#include "evidence/origins.hpp"

namespace entente::evidence {
namespace {

const std::string& title_of(const Document& document) {
  return document.metadata.title.empty() ? document.id.value : document.metadata.title;
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

Origin OriginBook::of_source(const Source& source) const {
  if (source.actor) {
    return of_actor(*source.actor);
  }
  return {.key = "source:" + source.id.value,
          .name = source.name,
          .kind = VoiceKind::author,
          .stance = source.stance,
          .grade = source.grade};
}

Origin OriginBook::of_outlet(const std::string& name) const {
  if (const Source* source = sources_->find({.publisher = name})) {
    return of_source(*source);
  }
  return {.key = "publisher:" + fold_name(name), .name = name};
}

Origin OriginBook::of_author(const Document& document) const {
  const DocumentMetadata& metadata = document.metadata;
  if (const Source* source = sources_->find(metadata)) {
    return of_source(*source);
  }
  if (!metadata.publisher.empty()) {
    return of_outlet(metadata.publisher);
  }
  if (!metadata.author.empty()) {
    return {.key = "author:" + fold_name(metadata.author), .name = metadata.author};
  }
  return {.key = "document:" + document.id.value, .name = "the author of " + title_of(document)};
}

Origin OriginBook::origin_of(const Claim& claim, const Document& document, const StatedOrigin* stated) const {
  if (claim.speaker.kind == VoiceKind::actor) {
    return of_actor(claim.speaker.actor);
  }
  const bool is_told = stated != nullptr && stated->reason == OriginReason::told_outlet;
  const bool is_named = stated != nullptr && stated->reason == OriginReason::named_outlet;
  if (claim.speaker.kind == VoiceKind::unnamed && !is_named) {
    const std::string where = is_told ? of_outlet(stated->name).key : document.id.value;
    return {.key = "unnamed:" + where,
            .name = is_told ? "unnamed, to " + of_outlet(stated->name).name : "unnamed, in " + title_of(document),
            .kind = VoiceKind::unnamed,
            .stance = Stance::unnamed};
  }
  return stated == nullptr || is_told ? of_author(document) : of_outlet(stated->name);
}

Origin OriginBook::apart(const Claim& claim, const Document& document) const {
  Origin origin = origin_of(claim, document, nullptr);
  origin.key = "apart:" + claim.id.value;
  origin.name += ", set apart by hand";
  return origin;
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

}  // namespace entente::evidence
