// SPDX-License-Identifier: Apache-2.0
#include "domain/claim.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace entente {
namespace {

template <class Enum, std::size_t kCount>
using Words = std::array<std::pair<Enum, std::string_view>, kCount>;

constexpr Words<CueKind, 10> kCueKinds{{{CueKind::assert_, "assert"},
                                        {CueKind::accuse, "accuse"},
                                        {CueKind::deny, "deny"},
                                        {CueKind::refute, "refute"},
                                        {CueKind::admit, "admit"},
                                        {CueKind::suspect, "suspect"},
                                        {CueKind::report, "report"},
                                        {CueKind::predict, "predict"},
                                        {CueKind::fear, "fear"},
                                        {CueKind::urge, "urge"}}};
constexpr Words<Direction, 3> kDirections{
    {{Direction::a_to_b, "a→b"}, {Direction::b_to_a, "b→a"}, {Direction::both, "both"}}};
constexpr Words<Polarity, 2> kPolarities{{{Polarity::affirmed, "affirmed"}, {Polarity::denied, "denied"}}};
constexpr Words<EvidenceStatus, 3> kEvidence{{{EvidenceStatus::none_stated, "none stated"},
                                              {EvidenceStatus::said_to_exist, "said to exist"},
                                              {EvidenceStatus::said_to_be_lacking, "said to be lacking"}}};
constexpr Words<ClaimStatus, 4> kStatuses{{{ClaimStatus::proposed, "proposed"},
                                           {ClaimStatus::confirmed, "confirmed"},
                                           {ClaimStatus::corrected, "corrected"},
                                           {ClaimStatus::rejected, "rejected"}}};

template <class Enum, std::size_t kCount>
std::string_view word_of(const Words<Enum, kCount>& words, Enum value) {
  return std::ranges::find(words, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <class Enum, std::size_t kCount>
std::optional<Enum> value_of(const Words<Enum, kCount>& words, std::string_view word) {
  const auto* const found = std::ranges::find(words, word, &std::pair<Enum, std::string_view>::second);
  return found == words.end() ? std::nullopt : std::optional(found->first);
}

constexpr std::string_view kOpen = "..";

Result<std::optional<Date>> parse_side(std::string_view side, bool is_last) {
  if (side == kOpen || side.empty()) {
    return std::optional<Date>{};
  }
  return parse_date_range(side).map([&](const DateRange& range) { return is_last ? range.last : range.first; });
}

}  // namespace

std::string to_word(const Voice& voice) {
  switch (voice.kind) {
    case VoiceKind::author:
      return "author";
    case VoiceKind::unnamed:
      return "unnamed";
    case VoiceKind::actor:
      break;
  }
  return voice.actor.value;
}

Voice voice_from_word(std::string_view word) {
  if (word == "author") {
    return {};
  }
  if (word == "unnamed") {
    return {VoiceKind::unnamed, {}};
  }
  return {VoiceKind::actor, ActorId{std::string(word)}};
}

std::string_view to_word(CueKind kind) { return word_of(kCueKinds, kind); }
std::string_view to_word(Direction direction) { return word_of(kDirections, direction); }
std::string_view to_word(Polarity polarity) { return word_of(kPolarities, polarity); }
std::string_view to_word(EvidenceStatus status) { return word_of(kEvidence, status); }
std::string_view to_word(ClaimStatus status) { return word_of(kStatuses, status); }
std::optional<CueKind> cue_kind_from_word(std::string_view word) { return value_of(kCueKinds, word); }
std::optional<Direction> direction_from_word(std::string_view word) { return value_of(kDirections, word); }
std::optional<Polarity> polarity_from_word(std::string_view word) { return value_of(kPolarities, word); }
std::optional<EvidenceStatus> evidence_from_word(std::string_view word) { return value_of(kEvidence, word); }
std::optional<ClaimStatus> claim_status_from_word(std::string_view word) { return value_of(kStatuses, word); }

std::string to_word(const ClaimTime& when) {
  switch (when.kind) {
    case TimeKind::not_stated:
      return "";
    case TimeKind::past:
      return "past";
    case TimeKind::future:
      return "future";
    case TimeKind::interval:
      break;
  }
  const auto side = [](const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(kOpen); };
  return side(when.range.first) + "/" + side(when.range.last);
}

Result<ClaimTime> claim_time_from_word(std::string_view word) {
  if (word.empty()) {
    return ClaimTime{};
  }
  if (word == "past" || word == "future") {
    return ClaimTime{word == "past" ? TimeKind::past : TimeKind::future, {}};
  }
  const std::size_t slash = word.find('/');
  const auto first = parse_side(word.substr(0, slash), false);
  const auto last = parse_side(slash == std::string_view::npos ? word : word.substr(slash + 1), true);
  if (!first || !last) {
    return tl::unexpected<Error>(first ? last.error() : first.error());
  }
  return ClaimTime{TimeKind::interval, {*first, *last}};
}

ClaimId make_claim_id(const Claim& claim) {
  constexpr std::uint64_t kOffsetBasis = 14695981039346656037ULL;
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  constexpr std::uint64_t kKeptBits = (1ULL << 48U) - 1;
  std::string content = claim.document.value + '\n' + std::to_string(claim.sentence.start) + '\n' +
                        to_word(claim.speaker) + '\n' + claim.a.value + '\n' + claim.b.value + '\n';
  content += to_word(claim.direction);
  content += to_word(claim.relation);
  content += to_word(claim.polarity);
  std::uint64_t hash = kOffsetBasis;
  for (const char byte : content) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
  }
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%012llx", static_cast<unsigned long long>(hash & kKeptBits));
  return ClaimId{buffer.data()};
}

}  // namespace entente
