// SPDX-License-Identifier: Apache-2.0
#include "read/answers.hpp"

#include <algorithm>
#include <optional>

#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kClauseReach = 12;  // tokens from a relative word to the verb of its clause

bool denies(const Attribution& attribution) {
  return attribution.kind == CueKind::deny || attribution.kind == CueKind::refute;
}

// "a charge that", "claims which": a noun of saying that a relative clause says more of.
bool is_noun_of_saying(const SentenceView& sentence, std::size_t token) {
  const auto& cues = sentence.lexicon->cues;
  const auto match = cues.phrases.longest_at(sentence.tokens.first(token + 1), token);
  return std::ranges::any_of(match.values, [&](std::int32_t value) {
    const auto row = static_cast<std::size_t>(cues.markers[static_cast<std::size_t>(value)].row);
    return cues.rules[row].frame == CueFrame::names;
  });
}

// ", which B denies", "a charge that B denies": the relative word stands for a statement, and B behind it denies.
std::optional<std::size_t> answered_from(const SentenceView& sentence, const Attribution& denial) {
  const std::size_t speaker = denial.speaker_tokens.first;
  const std::size_t first = sentence.range.first;
  if (denial.speakers.empty() || speaker >= denial.cue.first || denial.cue.first - speaker > kClauseReach) {
    return std::nullopt;
  }
  std::size_t at = speaker;
  while (at > first + 1 && sentence.is(at - 1, WordClass::determiner) && !sentence.is(at - 1, WordClass::relative)) {
    --at;
  }
  if (at < first + 2 || !sentence.is(at - 1, WordClass::relative)) {
    return std::nullopt;
  }
  const bool takes_up = sentence.is(at - 2, WordClass::comma) || is_noun_of_saying(sentence, at - 2);
  return takes_up ? std::optional(at - 1) : std::nullopt;
}

// "A, which denies such ties, has armed B": where the clause of a voice ends and the main clause goes on.
std::optional<std::size_t> main_clause_behind(const SentenceView& sentence, const Attribution& voice) {
  const std::size_t at = before_auxiliaries(sentence, voice.cue.first, sentence.range.first);
  const bool is_relative = at > sentence.range.first + 1 && sentence.is(at - 1, WordClass::relative) &&
                           sentence.is(at - 2, WordClass::comma);
  for (std::size_t i = voice.cue.last; is_relative && i + 1 < voice.content.last; ++i) {
    if (sentence.is(i, WordClass::comma) && is_verbal(sentence, i + 1)) {
      return i;
    }
  }
  return std::nullopt;
}

// The conjunction by which the same voice goes on to speak: "and repeated", "but also accuses".
std::optional<std::size_t> speaks_on_from(const SentenceView& sentence, const Attribution& first,
                                          const Attribution& next) {
  const std::size_t at = before_auxiliaries(sentence, next.cue.first, first.cue.last);
  const bool is_joined =
      at > first.cue.last && (sentence.is(at - 1, WordClass::conjunction) || sentence.word(at - 1) == "but");
  const bool is_same = !first.speakers.empty() && first.speakers == next.speakers;
  return is_joined && is_same && first.content.contains(at - 1) ? std::optional(at - 1) : std::nullopt;
}

}  // namespace

std::vector<Attribution> part_voices(const SentenceView& sentence, std::vector<Attribution> attributions) {
  for (Attribution& attribution : attributions) {
    const auto from = denies(attribution) ? answered_from(sentence, attribution) : std::nullopt;
    attribution.is_answer = from.has_value();
    attribution.content = from ? TokenRange{*from, *from + 1} : attribution.content;
  }
  for (Attribution& attribution : attributions) {
    attribution.content.last = main_clause_behind(sentence, attribution).value_or(attribution.content.last);
  }
  for (std::size_t i = 0; i + 1 < attributions.size(); ++i) {
    if (const auto end = speaks_on_from(sentence, attributions[i], attributions[i + 1])) {
      attributions[i].content.last = *end;
    }
  }
  return attributions;
}

}  // namespace entente::read
