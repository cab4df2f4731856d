// SPDX-License-Identifier: Apache-2.0
#include "learn/steps.hpp"

#include <algorithm>
#include <array>

namespace entente::learn {
namespace {

using Label = std::optional<std::string>;

constexpr std::string_view kSideA = "side a";
constexpr std::string_view kSideB = "side b";
constexpr std::string_view kOuterVoice = "outer voice";
constexpr std::string_view kActorPrefix = "actor ";

Label as_proposed() { return std::string(kAsProposed); }

Label doubt_label(const Review& review) {
  return review.verdict == Verdict::rejected ? std::string(kRejected) : as_proposed();
}

Label relation_label(const Review& review) {
  if (review.verdict == Verdict::rejected) {
    return std::nullopt;
  }
  const Relation truth = review.truth().relation;
  return truth == review.proposed.relation ? as_proposed() : std::string(to_word(truth));
}

Label polarity_label(const Review& review) {
  if (review.verdict == Verdict::rejected) {
    return std::nullopt;
  }
  const Polarity truth = review.truth().polarity;
  return truth == review.proposed.polarity ? as_proposed() : std::string(to_word(truth));
}

// By its part in the claim, so that what is learned of one pair holds for another.
std::string speaker_word(const Voice& speaker, const Claim& proposed) {
  if (speaker.kind != VoiceKind::actor) {
    return to_word(speaker);
  }
  if (speaker.actor == proposed.a || speaker.actor == proposed.b) {
    return std::string(speaker.actor == proposed.a ? kSideA : kSideB);
  }
  const bool is_outer = !proposed.via.empty() && proposed.via.front() == speaker;
  return is_outer ? std::string(kOuterVoice) : std::string(kActorPrefix) + speaker.actor.value;
}

Label speaker_label(const Review& review) {
  if (review.verdict == Verdict::rejected) {
    return std::nullopt;
  }
  const Voice& truth = review.truth().speaker;
  return truth == review.proposed.speaker ? as_proposed() : speaker_word(truth, review.proposed);
}

void keep(Claim& /*claim*/, std::string_view /*label*/) {}

void apply_relation(Claim& claim, std::string_view label) {
  const std::optional<Relation> relation = relation_from_word(label);
  claim.relation = relation.value_or(claim.relation);
  if (relation && relation_row(*relation).is_symmetric) {
    claim.direction = Direction::both;
  }
}

void apply_polarity(Claim& claim, std::string_view label) {
  claim.polarity = polarity_from_word(label).value_or(claim.polarity);
}

void apply_speaker(Claim& claim, std::string_view label) {
  if (label == kSideA || label == kSideB) {
    claim.speaker = {VoiceKind::actor, label == kSideA ? claim.a : claim.b};
  } else if (label == kOuterVoice) {
    claim.speaker = claim.via.empty() ? claim.speaker : claim.via.front();
  } else if (label.starts_with(kActorPrefix)) {
    claim.speaker = {VoiceKind::actor, ActorId{std::string(label.substr(kActorPrefix.size()))}};
  } else if (label == "author" || label == "unnamed") {
    claim.speaker = voice_from_word(label);
  }
}

constexpr std::array kSteps{
    StepRow{Step::doubt, "doubt", doubt_label, keep},
    StepRow{Step::relation, "relation", relation_label, apply_relation},
    StepRow{Step::polarity, "polarity", polarity_label, apply_polarity},
    StepRow{Step::speaker, "speaker", speaker_label, apply_speaker},
};

}  // namespace

std::span<const StepRow> step_table() { return kSteps; }

const StepRow& step_row(Step step) { return *std::ranges::find(kSteps, step, &StepRow::step); }

std::optional<Step> step_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kSteps, word, &StepRow::word);
  return found == kSteps.end() ? std::nullopt : std::optional(found->step);
}

}  // namespace entente::learn
