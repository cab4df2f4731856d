// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/tagged.hpp"
#include "base/text.hpp"
#include "domain/relation.hpp"

namespace entente {

enum class VoiceKind { author, actor, unnamed };

// Who vouches for a statement: the document's author, an actor of the registry, or nobody who is named.
struct Voice {
  VoiceKind kind = VoiceKind::author;
  ActorId actor;  // set only for VoiceKind::actor
  auto operator<=>(const Voice&) const = default;
};

std::string to_word(const Voice& voice);  // "author", "unnamed" or the actor's slug
Voice voice_from_word(std::string_view word);

enum class CueKind { assert_, accuse, deny, refute, admit, suspect, report, predict, fear, urge };

struct Cue {
  std::string text;
  TextSpan span;
  CueKind kind = CueKind::assert_;
  bool operator==(const Cue&) const = default;
};

enum class Direction { a_to_b, b_to_a, both };
enum class Polarity { affirmed, denied };
enum class EvidenceStatus { none_stated, said_to_exist, said_to_be_lacking };
enum class ClaimStatus { proposed, confirmed, corrected, rejected };

// Probability that the speaker gives the statement, measured before polarity turns it round.
struct CertaintyInterval {
  double low_prob = 0.9;
  double high_prob = 1.0;
  auto operator<=>(const CertaintyInterval&) const = default;
};

// When the relation held, as far as the words say.
enum class TimeKind { not_stated, past, future, interval };
struct ClaimTime {
  TimeKind kind = TimeKind::not_stated;
  DateRange range;  // set only for TimeKind::interval
  bool operator==(const ClaimTime&) const = default;
};

// An expression other than a name that was taken for an actor, and the earlier words it was taken from.
struct Resolution {
  std::string mention;
  TextSpan span;
  ActorId actor;
  std::string antecedent;
  TextSpan antecedent_span;
  bool operator==(const Resolution&) const = default;
};

// One statement about two organisations as a text makes it: evidence of what was said, never a fact.
struct Claim {
  ClaimId id;
  DocumentId document;
  TextSpan span;
  std::string quote;  // the document's exact substring at `span`
  TextSpan sentence;
  Voice speaker;
  std::vector<Voice> via;
  std::optional<Cue> cue;
  ActorId a;
  ActorId b;
  Direction direction = Direction::both;
  Relation relation = Relation::linked;
  Polarity polarity = Polarity::affirmed;
  CertaintyInterval certainty;
  EvidenceStatus evidence = EvidenceStatus::none_stated;
  ClaimTime when;
  std::string where;
  ClaimStatus status = ClaimStatus::proposed;
  std::vector<std::string> rules;  // names of the rules that fired, in order
  std::vector<Resolution> resolutions;
};

std::string_view to_word(CueKind kind);
std::string_view to_word(Direction direction);  // "a→b", "b→a", "both"
std::string_view to_word(Polarity polarity);
std::string_view to_word(EvidenceStatus status);
std::string_view to_word(ClaimStatus status);
std::string to_word(const ClaimTime& when);  // "", "past", "future", "2022-04-01/2022-05-31", "2022-05-01/.."
std::optional<CueKind> cue_kind_from_word(std::string_view word);
std::optional<Direction> direction_from_word(std::string_view word);
std::optional<Polarity> polarity_from_word(std::string_view word);
std::optional<EvidenceStatus> evidence_from_word(std::string_view word);
std::optional<ClaimStatus> claim_status_from_word(std::string_view word);
Result<ClaimTime> claim_time_from_word(std::string_view word);

// The claim's id: a hash (FNV-1a, 48 bits) of what was said where, so that reading again gives the same id.
ClaimId make_claim_id(const Claim& claim);

// A name that looks like an organisation and stands in no registry.
struct Proposal {
  std::string name;
  std::string abbreviation;
  DocumentId document;
  TextSpan span;  // of its first mention
  int mentions = 1;
};

}  // namespace entente
