// SPDX-License-Identifier: Apache-2.0
#include "endpoint/checked_claims.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente::endpoint {
namespace {

bool is_probability_interval(double low_prob, double high_prob) {  // false for NaN too
  return low_prob >= 0.0 && low_prob <= high_prob && high_prob <= 1.0;
}

}  // namespace

Dropped& Dropped::operator+=(const Dropped& other) {
  quotes += other.quotes;
  actors += other.actors;
  relations += other.relations;
  values += other.values;
  repeated += other.repeated;
  return *this;
}

ClaimChecker::ClaimChecker(const Document& document, const std::vector<ByteRange>& sentences,
                           const ActorRegistry& actors, std::vector<std::string> rules)
    : document_(document), sentences_(sentences), actors_(actors), rules_(std::move(rules)), index_(document.text) {}

void ClaimChecker::take(std::span<const RawClaim> raw, ByteRange part) {
  for (const RawClaim& claim : raw) {
    take_one(claim, part);
  }
}

std::vector<Claim> ClaimChecker::claims_in_text_order() const {
  std::vector<Claim> claims = claims_;
  std::ranges::sort(claims, {}, [](const Claim& claim) { return std::tie(claim.span, claim.id); });
  return claims;
}

void ClaimChecker::take_one(const RawClaim& raw, ByteRange part) {
  Claim claim;
  claim.document = document_.id;
  claim.rules = rules_;
  if (!set_place(claim, raw, part)) {
    ++dropped_.quotes;
  } else if (!set_actors(claim, raw)) {
    ++dropped_.actors;
  } else if (!set_relation(claim, raw)) {
    ++dropped_.relations;
  } else if (!raw.is_whole || !set_values(claim, raw)) {
    ++dropped_.values;
  } else {
    set_cue(claim, raw);
    claim.id = make_claim_id(claim);
    if (std::ranges::find(claims_, claim.id, &Claim::id) != claims_.end()) {
      ++dropped_.repeated;
    } else {
      claims_.push_back(std::move(claim));
    }
  }
}

// The first place in the part that reads so, letter for letter; its sentence is the one that it begins in.
bool ClaimChecker::set_place(Claim& claim, const RawClaim& raw, ByteRange part) const {
  const std::string_view text = std::string_view(document_.text).substr(0, part.end);
  const std::size_t begin = raw.quote.empty() ? std::string_view::npos : text.find(raw.quote, part.begin);
  if (begin == std::string_view::npos) {
    return false;
  }
  const auto sentence = std::ranges::find_if(
      sentences_, [&](const ByteRange& range) { return begin >= range.begin && begin < range.end; });
  claim.span = span_of({begin, begin + raw.quote.size()});
  claim.quote = raw.quote;
  claim.sentence = sentence == sentences_.end() ? claim.span : span_of(*sentence);
  return index_.slice(claim.span) == raw.quote;  // not where it begins or ends within a letter
}

TextSpan ClaimChecker::span_of(ByteRange bytes) const {
  return {index_.code_point_at(bytes.begin), index_.code_point_at(bytes.end)};
}

std::optional<Voice> ClaimChecker::voice_of(const std::string& word) const {
  if (word == "author" || word == "unnamed") {
    return voice_from_word(word);
  }
  const Result<ActorId> actor = actors_.resolve(word);
  return actor ? std::optional(Voice{VoiceKind::actor, *actor}) : std::nullopt;
}

bool ClaimChecker::set_actors(Claim& claim, const RawClaim& raw) const {
  const Result<ActorId> a = actors_.resolve(raw.a);
  const Result<ActorId> b = actors_.resolve(raw.b);
  const std::optional<Voice> speaker = voice_of(raw.speaker);
  if (!a || !b || *a == *b || !speaker) {
    return false;
  }
  claim.a = *a;
  claim.b = *b;
  claim.speaker = *speaker;
  for (const std::string& word : raw.via) {
    const std::optional<Voice> voice = voice_of(word);
    if (!voice) {
      return false;
    }
    if (voice->kind != VoiceKind::author) {  // always the outermost, and never listed
      claim.via.push_back(*voice);
    }
  }
  return true;
}

bool ClaimChecker::set_relation(Claim& claim, const RawClaim& raw) const {
  const std::optional<Relation> relation = relation_from_word(raw.relation);
  claim.relation = relation.value_or(claim.relation);
  return relation.has_value();
}

bool ClaimChecker::set_values(Claim& claim, const RawClaim& raw) const {
  const std::optional<Direction> direction = direction_from_word(raw.direction);
  const std::optional<Polarity> polarity = polarity_from_word(raw.polarity);
  const std::optional<EvidenceStatus> evidence = evidence_from_word(raw.evidence);
  const Result<ClaimTime> when = claim_time_from_word(raw.when);
  if (!direction || !polarity || !evidence || !when || !is_probability_interval(raw.low_prob, raw.high_prob)) {
    return false;
  }
  claim.direction = relation_row(claim.relation).is_symmetric ? Direction::both : *direction;
  claim.polarity = *polarity;
  claim.evidence = *evidence;
  claim.when = *when;
  claim.certainty = {raw.low_prob, raw.high_prob};
  return true;
}

// A cue that is not in the sentence word for word, or of no kind of ours, is left out; the claim stands without it.
void ClaimChecker::set_cue(Claim& claim, const RawClaim& raw) const {
  const std::optional<CueKind> kind = cue_kind_from_word(raw.cue_kind);
  const std::string_view sentence = index_.slice(claim.sentence);
  const std::size_t place = raw.cue.empty() ? std::string_view::npos : sentence.find(raw.cue);
  if (!kind || place == std::string_view::npos) {
    return;
  }
  const std::size_t begin = index_.byte_at(claim.sentence.start) + place;
  const TextSpan span = span_of({begin, begin + raw.cue.size()});
  if (index_.slice(span) == raw.cue) {
    claim.cue = Cue{raw.cue, span, *kind};
  }
}

}  // namespace entente::endpoint
