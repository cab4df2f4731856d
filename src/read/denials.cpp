// SPDX-License-Identifier: Apache-2.0
#include "read/denials.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "read/claims.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::int32_t kReachCodePoints = 1200;  // about five sentences back

bool is_noun_of_ties(const SentenceView& sentence, std::size_t token) {
  if (sentence.tokens[token].is_capitalised) {
    return false;  // a word of a name: "ties with the Hill Guard"
  }
  const auto inside = sentence.tokens.first(sentence.range.last);
  return sentence.lexicon->relations.phrases.longest_at(inside, token).length > 0 ||
         sentence.lexicon->cues.phrases.longest_at(inside, token).length > 0;
}

// "such ties", "the allegations", "this", "it": a determiner before a relation noun or a noun of saying, or a bare
// word.
bool speaks_of_earlier(const SentenceView& sentence, TokenRange content) {
  const auto is_noun = [&](std::size_t token) { return content.contains(token) && is_noun_of_ties(sentence, token); };
  for (std::size_t i = content.first; i < content.last; ++i) {
    const bool is_it = normal_form(sentence.word(i)) == "it";
    if (!is_it && !sentence.is(i, WordClass::points_back)) {
      continue;
    }
    const std::size_t next = i + 1;
    const bool is_bare = !content.contains(next) || sentence.tokens[next].kind == TokenKind::punctuation;
    if (is_bare || (!is_it && (is_noun(next) || is_noun(next + 1)))) {
      return true;
    }
  }
  return false;
}

bool takes_up_earlier(const SentenceView& sentence, const Attribution& denial) {
  return denial.is_answer || speaks_of_earlier(sentence, denial.content);
}

bool concerns(const Claim& claim, const ActorId& denier) { return claim.a == denier || claim.b == denier; }

// The claims nearest before that others made of the denier; those of one sentence go together.
std::vector<Claim> claims_denied_by(const ActorId& denier, std::int32_t position, std::span<const Claim> earlier) {
  std::vector<Claim> denied;
  for (auto claim = earlier.rbegin(); claim != earlier.rend(); ++claim) {
    const bool is_own = claim->speaker.kind == VoiceKind::actor && claim->speaker.actor == denier;
    if (position - claim->sentence.end > kReachCodePoints) {
      break;
    }
    if (is_own || !concerns(*claim, denier) || family_of(claim->relation) == RelationFamily::driver ||
        family_of(claim->relation) == RelationFamily::hostile || claim->polarity == Polarity::denied) {
      continue;
    }
    if (!denied.empty() && denied.front().sentence != claim->sentence) {
      break;
    }
    denied.push_back(*claim);
  }
  return denied;
}

}  // namespace

std::vector<Claim> deny_earlier_claims(const SentenceView& sentence, const std::vector<Attribution>& attributions,
                                       const CodePointIndex& index, std::span<const Claim> earlier) {
  std::vector<Claim> claims;
  if (earlier.empty()) {
    return claims;
  }
  for (const Attribution& attribution : attributions) {
    const bool is_denial = attribution.kind == CueKind::deny || attribution.kind == CueKind::refute;
    if (!is_denial || attribution.speakers.size() != 1 || !takes_up_earlier(sentence, attribution)) {
      continue;
    }
    const ActorId denier = (*sentence.actors)[static_cast<std::size_t>(attribution.speakers.front())].id;
    for (const Claim& old : claims_denied_by(denier, earlier.back().sentence.end, earlier)) {
      Claim claim;
      const TextSpan cue = span_of(sentence, index, attribution.cue);
      claim.cue = Cue{std::string(index.slice(cue)), cue, attribution.kind};
      claim.speaker = Voice{VoiceKind::actor, denier};
      claim.a = old.a;
      claim.b = old.b;
      claim.direction = old.direction;
      claim.relation = old.relation;
      claim.polarity = Polarity::denied;
      claim.rules = {attribution.rule, "denial/earlier claim"};
      claim.resolutions.push_back({"", {}, denier, old.quote, old.span});
      claims.push_back(std::move(claim));
    }
  }
  return claims;
}

}  // namespace entente::read
