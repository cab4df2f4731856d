// SPDX-License-Identifier: Apache-2.0
#include "read/speech_voices.hpp"

#include <algorithm>
#include <utility>

#include "base/stably_sorted.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

bool overlap(TokenRange left, TokenRange right) { return left.first < right.last && right.first < left.last; }

TokenRange joined(TokenRange left, TokenRange right) {
  if (right.first >= right.last) {
    return left;
  }
  return left.first >= left.last ? right
                                 : TokenRange{std::min(left.first, right.first), std::max(left.last, right.last)};
}

TokenRange reach_of(const Speech& speech) {
  TokenRange reach = joined(speech.source, speech.cue);
  for (const TokenRange& part : speech.contents) {
    reach = joined(reach, part);
  }
  return reach;
}

// Who a source phrase speaks for.
struct Source {
  std::vector<ActorIndex> speakers;
  bool is_thing = false;  // "ALPHA's reliance on BRAVO": no voice at all
};

bool has_office(const SentenceView& text, TokenRange source) {
  bool found = false;
  for (std::size_t i = source.first; i < source.last; ++i) {
    found = found || text.is(i, WordClass::office) || text.is(i, WordClass::spoken_for);
  }
  return found;
}

bool has_unnamed(const SentenceView& text, TokenRange source) {
  bool found = false;
  for (std::size_t i = source.first; i < source.last; ++i) {
    const bool is_office = text.is(i, WordClass::office) || text.is(i, WordClass::spoken_for);
    found = found || (text.is(i, WordClass::unnamed_voice) && !is_office);
  }
  return found;
}

// "ALPHA officials", "Maria Lopez, a spokeswoman for ALPHA" speak for ALPHA; "analysts in ALPHA" do not.
Source source_of(const SentenceView& text, const std::vector<Party>& parties, TokenRange source) {
  if (has_unnamed(text, source)) {
    return {};
  }
  const bool is_office = has_office(text, source);
  for (const Party& party : parties) {
    const bool opens = party.tokens.first <= source.first + 1;
    if (!source.contains(party.tokens.first) || party.is_place || !(opens || is_office)) {
      continue;
    }
    const bool is_thing = opens && party.is_possessive && !is_office;
    return is_thing ? Source{{}, true} : Source{party.actors, false};
  }
  return {};
}

Source source_of(const Speech& speech, const SentenceView& sentence, const std::vector<Party>& parties,
                 const AliasIndex& aliases) {
  const bool is_pronoun = sentence.is(speech.source.first, WordClass::pronoun);
  if (speech.source.first >= speech.source.last || is_pronoun) {
    return {};
  }
  if (sentence.range.contains(speech.source.first)) {
    return source_of(sentence, parties, speech.source);
  }
  SentenceView other = sentence;
  other.range = speech.source;
  return source_of(sentence, join_parties(other, find_names(other, aliases)), speech.source);
}

// "It is unlikely that", "is expected to": the text's own doubt, and no voice of somebody unnamed.
bool is_own_hedge(const Speech& speech, const SentenceView& sentence) {
  const bool is_expletive = speech.source.last == speech.source.first + 1 &&
                            sentence.range.contains(speech.source.first) &&
                            normal_form(sentence.word(speech.source.first)) == "it";
  const bool has_source = speech.source.first < speech.source.last && !is_expletive;
  if (has_source || !sentence.range.contains(speech.cue.first)) {
    return false;
  }
  const auto& table = sentence.lexicon->hedges;
  return std::ranges::any_of(find_triggers(sentence, table), [&](const Trigger& trigger) {
    const HedgeRule& hedge = table.rules[static_cast<std::size_t>(trigger.row)];
    const bool is_opinion = sentence.word(trigger.tokens.last - 1).ends_with("ed") && !hedge.is_future;
    return overlap(trigger.tokens, speech.cue) && !is_opinion;
  });
}

// "A wants independence": a goal that the text tells of A, and no word of A's.
bool is_goal(const Speech& speech, const SentenceView& sentence) {
  return sentence.is_inside(speech.cue.first, WordClass::aims);
}

// "A plans to train B", "A refused to train B": what the text tells of A's own act, weighed by its scope. Said of A by
// nobody named ("is said to train B") it is somebody's word.
bool is_own_act(const Speech& speech, const SentenceView& sentence) {
  const TokenRange content = speech.contents.front();
  return speech.source.first < speech.source.last && content.first < content.last &&
         sentence.is_inside(content.first, WordClass::to);
}

Attribution attribution_of(const Speech& speech, const Source& source, const SentenceView& sentence) {
  Attribution attribution{.kind = speech.kind,
                          .rule = speech.rule.empty() ? "speech/quotation" : std::string(speech.rule),
                          .cue = speech.cue,
                          .speakers = source.speakers};
  const bool is_pronoun = speech.source.last > 0 && sentence.is(speech.source.first, WordClass::pronoun);
  attribution.is_continued = speech.is_continued || is_pronoun;
  if (!source.speakers.empty() && sentence.range.contains(speech.source.first)) {
    attribution.speaker_tokens = speech.source;
  }
  return attribution;
}

// "said on Sunday that": what stands between cue and content tells of the saying.
void complete_known(Attribution& known, const Speech& speech, const Source& source) {
  if (known.speakers.empty() && !known.is_continued) {
    known.speakers = source.speakers;
  }
  const TokenRange content = speech.contents.front();
  if (known.content.first == known.cue.last && content.first > known.cue.last &&
      known.content.contains(content.first)) {
    known.content.first = content.first;
  }
}

// Words of saying that hand the sentence's statement to nobody.
bool is_no_voice(const Speech& speech, const Source& source, const SentenceView& sentence) {
  return source.is_thing || is_own_hedge(speech, sentence) || is_goal(speech, sentence) || is_own_act(speech, sentence);
}

void add_attributions(std::vector<Attribution>& attributions, const Speech& speech, const Source& source,
                      const SentenceView& sentence) {
  Attribution attribution = attribution_of(speech, source, sentence);
  for (const TokenRange& content : speech.contents) {
    if (overlap(content, sentence.range)) {
      attribution.content = {std::max(content.first, sentence.range.first),
                             std::min(content.last, sentence.range.last)};
      attributions.push_back(attribution);
    }
  }
}

}  // namespace

SpeechVoices::SpeechVoices(const SentenceView& text, std::span<const TokenRange> sentences) {
  for (Speech& speech : find_speeches(text, sentences)) {
    if (speech.is_vouched && !speech.contents.empty()) {
      const TokenRange reach = reach_of(speech);
      speeches_.push_back({std::move(speech), reach});
    }
  }
  std::ranges::sort(speeches_, {}, [](const Placed& placed) { return placed.reach.first; });
}

std::vector<Attribution> SpeechVoices::complete(std::vector<Attribution> attributions, const SentenceView& sentence,
                                                const std::vector<Party>& parties, const AliasIndex& aliases) {
  while (next_ < speeches_.size() && speeches_[next_].reach.last <= sentence.range.first) {
    ++next_;
  }
  for (std::size_t i = next_; i < speeches_.size() && speeches_[i].reach.first < sentence.range.last; ++i) {
    const Speech& speech = speeches_[i].speech;
    const Source source = source_of(speech, sentence, parties, aliases);
    const auto same =
        std::ranges::find_if(attributions, [&](const Attribution& other) { return overlap(other.cue, speech.cue); });
    if (same != attributions.end()) {
      complete_known(*same, speech, source);
    } else if (!is_no_voice(speech, source, sentence)) {
      add_attributions(attributions, speech, source, sentence);
    }
  }
  return stably_sorted(std::move(attributions), [](const Attribution& attribution) { return attribution.cue.first; });
}

}  // namespace entente::read
