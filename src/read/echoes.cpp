// SPDX-License-Identifier: Apache-2.0
#include "read/echoes.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "read/arguments.hpp"
#include "read/claims.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

// An answer is a sentence of its own with little else in it, in tokens.
constexpr std::size_t kLongestAnswer = 9;

bool is_negated(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = token; i > sentence.range.first && token - i < kReach; --i) {
    if (sentence.is(i - 1, WordClass::negation)) {
      return true;
    }
  }
  return false;
}

// "agreed on a budget", "is certain to win" take up nothing.
bool ends_there(const SentenceView& sentence, std::size_t token) {
  return !sentence.range.contains(token) || sentence.tokens[token].kind == TokenKind::punctuation ||
         sentence.is(token, WordClass::boundary);
}

CertaintyInterval lowest_hedge(const SentenceView& sentence) {
  CertaintyInterval lowest;
  const auto& table = sentence.lexicon->hedges;
  for (const Trigger& trigger : find_triggers(sentence, table)) {
    const CertaintyInterval hedge = table.rules[static_cast<std::size_t>(trigger.row)].certainty;
    lowest = hedge.high_prob < lowest.high_prob ? hedge : lowest;
  }
  return lowest;
}

// Who takes the claims up: an actor that agrees, or the voice of the claims before, going on.
std::optional<Voice> voice_of(const SentenceView& sentence, const std::vector<Party>& parties, const Trigger& trigger,
                              EchoKind kind) {
  if (kind == EchoKind::answers) {
    const std::size_t length = sentence.range.last - sentence.range.first;
    const bool names_nobody =
        std::ranges::all_of(parties, [&](const Party& party) { return trigger.tokens.contains(party.tokens.first); });
    return names_nobody && length <= kLongestAnswer ? std::optional(Voice{}) : std::nullopt;
  }
  const ArgumentFinder arguments(sentence, parties);
  const Party* subject = arguments.subject_of(trigger.tokens.first);
  if (subject == nullptr || subject->is_place || subject->actors.size() != 1) {
    return std::nullopt;
  }
  return Voice{VoiceKind::actor, (*sentence.actors)[static_cast<std::size_t>(subject->actors.front())].id};
}

Claim taken_up(const Claim& old, const Voice& voice, EchoKind kind) {
  Claim claim;
  claim.speaker = kind == EchoKind::agrees ? voice : old.speaker;
  claim.a = old.a;
  claim.b = old.b;
  claim.direction = old.direction;
  claim.relation = old.relation;
  claim.polarity = old.polarity;
  claim.resolutions.push_back({"", {}, old.a, old.quote, old.span});
  return claim;
}

}  // namespace

std::vector<Claim> echo_claims(const SentenceView& sentence, const std::vector<Party>& parties,
                               const CodePointIndex& index, std::span<const Claim> before) {
  std::vector<Claim> claims;
  const auto& table = sentence.lexicon->echoes;
  for (const Trigger& trigger : before.empty() ? std::vector<Trigger>{} : find_triggers(sentence, table)) {
    const EchoRule& rule = table.rules[static_cast<std::size_t>(trigger.row)];
    if (!ends_there(sentence, trigger.tokens.last) || is_negated(sentence, trigger.tokens.first)) {
      continue;
    }
    const auto voice = voice_of(sentence, parties, trigger, rule.kind);
    if (!voice) {
      continue;
    }
    for (const Claim& old : before) {
      Claim claim = taken_up(old, *voice, rule.kind);
      claim.certainty = lowest_hedge(sentence);
      claim.rules = {rule.name, "echo/sentence before"};
      const TextSpan cue = span_of(sentence, index, trigger.tokens);
      claim.cue = Cue{std::string(index.slice(cue)), cue, CueKind::assert_};
      claims.push_back(std::move(claim));
    }
    break;
  }
  return claims;
}

}  // namespace entente::read
