// SPDX-License-Identifier: Apache-2.0
#include "read/voices.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kInvertedSpeakerReach = 4;  // ", said a TTP spokesman"

class AttributionFinder {
 public:
  AttributionFinder(const SentenceView& sentence, const std::vector<Party>& parties)
      : sentence_(sentence), parties_(parties), arguments_(sentence, parties) {}

  std::vector<Attribution> run() const {
    std::vector<Attribution> found;
    for (const Trigger& cue : find_triggers(sentence_, sentence_.lexicon->cues)) {
      const CueRule& rule = sentence_.lexicon->cues.rules[static_cast<std::size_t>(cue.row)];
      const bool has_same = !found.empty() && found.back().cue == cue.tokens;
      if (has_same || !suits_part(cue, rule.part) || is_attributive(cue) || is_told_of_nothing(cue) ||
          (!found.empty() && is_inside_according(cue, found.back()))) {
        continue;
      }
      if (auto attribution = attribution_of(cue, rule)) {
        found.push_back(std::move(*attribution));
      }
    }
    return found;
  }

 private:
  // "according to a report of X": the report is X's voice, and no voice of its own.
  [[nodiscard]] bool is_inside_according(const Trigger& cue, const Attribution& before) const {
    constexpr std::size_t kReach = 4;
    return before.content == sentence_.range && cue.tokens.first >= before.cue.last &&
           cue.tokens.first - before.cue.last < kReach;
  }

  // "a reported 63 soldiers": a participle behind an article qualifies its noun.
  [[nodiscard]] bool is_attributive(const Trigger& cue) const {
    const std::size_t first = cue.tokens.first;
    return (cue.forms & kParticiple) != 0 && first > sentence_.range.first &&
           sentence_.is(first - 1, WordClass::determiner) && !sentence_.is(first - 1, WordClass::relative);
  }

  // "little to suggest that": what the text itself finds lacking.
  [[nodiscard]] bool is_told_of_nothing(const Trigger& cue) const {
    const std::size_t first = cue.tokens.first;
    return first > sentence_.range.first + 1 && sentence_.is(first - 1, WordClass::to) &&
           sentence_.is(first - 2, WordClass::scarce);
  }

  [[nodiscard]] bool suits_part(const Trigger& cue, Part part) const {
    const bool is_ambiguous = (cue.forms & (kBase | kThird)) != 0;
    const bool is_verb = stands_as_verb(sentence_, cue.tokens.first, parties_);
    if (part == Part::verb) {
      return !is_ambiguous || is_verb || is_behind_voice(cue) || is_second_verb(cue);
    }
    return part != Part::noun || !is_verb;
  }

  // "denies the raid and accuses A": a word that is no noun, behind a conjunction.
  [[nodiscard]] bool is_second_verb(const Trigger& cue) const {
    const auto& table = sentence_.lexicon->cues;
    const std::size_t first = cue.tokens.first;
    const auto match = table.phrases.longest_at(sentence_.tokens.first(cue.tokens.last), first);
    const bool is_noun =
        std::ranges::any_of(match.values, [&](std::int32_t value) { return table.rule_of(value).part == Part::noun; });
    return !is_noun && first > sentence_.range.first + 1 && sentence_.is(first - 1, WordClass::conjunction) &&
           (cue.forms & kThird) != 0;
  }

  // "analysts say", "the ministry believes": a noun for people who speak stands right before.
  [[nodiscard]] bool is_behind_voice(const Trigger& cue) const {
    const std::size_t first = cue.tokens.first;
    return first > sentence_.range.first &&
           (sentence_.is(first - 1, WordClass::unnamed_voice) || sentence_.is(first - 1, WordClass::spoken_for));
  }

  std::optional<Attribution> attribution_of(const Trigger& cue, const CueRule& rule) const {
    Attribution attribution{.kind = rule.kind, .rule = rule.name, .cue = cue.tokens};
    switch (rule.frame) {
      case CueFrame::holds:
        if (!is_inverted(cue) && !sentence_.is_inside(cue.tokens.last, WordClass::complementiser)) {
          return std::nullopt;
        }
        return says(cue, std::move(attribution));
      case CueFrame::says:
        return says(cue, std::move(attribution));
      case CueFrame::accuses:
        return accuses(cue, std::move(attribution));
      case CueFrame::feels:
        set_speaker(attribution, arguments_.subject_of(cue.tokens.first));
        attribution.content = {cue.tokens.last, sentence_.range.last};
        return attribution;
      case CueFrame::names:
        return names(cue, std::move(attribution));
      case CueFrame::according:
        return according(cue, std::move(attribution));
      case CueFrame::adverb:
        attribution.content = {cue.tokens.last, arguments_.clause_of(cue.tokens.last - 1).last};
        return attribution;
    }
    return std::nullopt;
  }

  static void set_speaker(Attribution& attribution, const Party* party) {
    if (party != nullptr && !party->is_place) {
      attribution.speakers = party->actors;
      attribution.speaker_tokens = party->tokens;
    }
  }

  std::optional<Attribution> says(const Trigger& cue, Attribution attribution) const {
    if (is_passive(sentence_, cue) || is_said_to_be(cue)) {
      return is_said(cue, std::move(attribution));
    }
    attribution.is_continued = is_pronoun_beside(cue);
    if (is_inverted(cue)) {
      const Party* behind = speaker_behind(cue.tokens.last);
      set_speaker(attribution, behind != nullptr ? behind : speaker_before(cue));
      attribution.content = {sentence_.range.first, attribution_start(cue, attribution)};
      return attribution;
    }
    const bool is_nobody = is_named_person_before(cue) || attribution.is_continued;
    const Party* subject = is_nobody ? nullptr : arguments_.subject_of(cue.tokens.first);
    if (subject != nullptr && !is_unnamed_before(cue, *subject)) {
      set_speaker(attribution, subject);
    }
    attribution.content = {cue.tokens.last, sentence_.range.last};
    return attribution;
  }

  // "a man said to be close to X": a participle that nobody governs.
  [[nodiscard]] bool is_said_to_be(const Trigger& cue) const {
    return (cue.forms & kParticiple) != 0 && sentence_.is_inside(cue.tokens.last, WordClass::to) &&
           sentence_.is_inside(cue.tokens.last + 1, WordClass::be) &&
           !sentence_.is_inside(cue.tokens.first - 1, WordClass::have);
  }

  // "it was said by X that ...".
  std::optional<Attribution> is_said(const Trigger& cue, Attribution attribution) const {
    set_speaker(attribution, arguments_.behind_preposition(WordClass::by, cue.tokens.last));
    const bool is_turned_down = attribution.kind == CueKind::deny || attribution.kind == CueKind::refute;
    const bool has_content_behind = sentence_.is_inside(cue.tokens.last, WordClass::complementiser) ||
                                    sentence_.is_inside(cue.tokens.last, WordClass::to);
    attribution.content = has_content_behind && !is_turned_down ? TokenRange{cue.tokens.last, sentence_.range.last}
                                                                : TokenRange{sentence_.range.first, cue.tokens.first};
    return attribution;
  }

  // "..., X said." and "..., said X.": a comma or quotation mark parts the words from the one who says them.
  [[nodiscard]] bool is_inverted(const Trigger& cue) const {
    const std::size_t rest = sentence_.range.last - cue.tokens.last;
    if (sentence_.is_inside(cue.tokens.last, WordClass::complementiser)) {
      return false;
    }
    const std::size_t before = cue.tokens.first;
    const bool is_gerund = cue.forms == kGerund;  // ", saying A had fled": what follows is said
    const bool behind_mark = before > sentence_.range.first && is_mark(before - 1) && !is_gerund;
    return behind_mark ||
           (rest <= kInvertedSpeakerReach && has_mark_before(cue) && speaker_behind(cue.tokens.last) == nullptr);
  }

  [[nodiscard]] bool is_mark(std::size_t token) const {
    return sentence_.is(token, WordClass::comma) || sentence_.is(token, WordClass::quote_mark);
  }

  [[nodiscard]] bool has_mark_before(const Trigger& cue) const {
    constexpr std::size_t kReach = 10;
    for (std::size_t i = cue.tokens.first; i > sentence_.range.first + 2 && cue.tokens.first - i < kReach; --i) {
      if (is_mark(i - 1) || sentence_.is(i - 1, WordClass::boundary)) {
        return is_mark(i - 1);
      }
    }
    return false;
  }

  [[nodiscard]] const Party* speaker_behind(std::size_t token) const {
    for (std::size_t i = token; i < std::min(token + kInvertedSpeakerReach, sentence_.range.last); ++i) {
      if (const Party* party = arguments_.starting_at(i)) {
        return party;
      }
    }
    return nullptr;
  }

  // The party between the last comma and the cue: "..., the ministry said".
  [[nodiscard]] const Party* speaker_before(const Trigger& cue) const {
    if (is_named_person_before(cue) || is_pronoun_beside(cue)) {
      return nullptr;
    }
    for (std::size_t i = cue.tokens.first; i > sentence_.range.first && !is_mark(i - 1); --i) {
      if (const Party* party = arguments_.ending_at(i)) {
        return party->is_place ? nullptr : party;
      }
    }
    return nullptr;
  }

  [[nodiscard]] std::size_t attribution_start(const Trigger& cue, const Attribution& attribution) const {
    const bool is_before = attribution.speaker_tokens.last > 0 && attribution.speaker_tokens.first < cue.tokens.first;
    return is_before ? attribution.speaker_tokens.first : cue.tokens.first;
  }

  // A capitalised word that is no actor, right before the cue, is a person or an unknown body: nobody who is named.
  [[nodiscard]] bool is_named_person_before(const Trigger& cue) const {
    std::size_t at = cue.tokens.first;
    while (at > sentence_.range.first &&
           (sentence_.is(at - 1, WordClass::adverb_ok) || sentence_.is(at - 1, WordClass::auxiliary))) {
      --at;
    }
    return at > sentence_.range.first + 1 && sentence_.tokens[at - 1].is_capitalised &&
           arguments_.ending_at(at) == nullptr && sentence_.tokens[at - 1].word == kUnknownWord;
  }

  // "he said", "said she".
  [[nodiscard]] bool is_pronoun_beside(const Trigger& cue) const {
    std::size_t at = cue.tokens.first;
    while (at > sentence_.range.first &&
           (sentence_.is(at - 1, WordClass::adverb_ok) || sentence_.is(at - 1, WordClass::auxiliary))) {
      --at;
    }
    return (at > sentence_.range.first && sentence_.is(at - 1, WordClass::pronoun)) ||
           sentence_.is_inside(cue.tokens.last, WordClass::pronoun);
  }

  // "analysts of X say", "some in X believe": the speaker is a class of people, not the party further left.
  [[nodiscard]] bool is_unnamed_before(const Trigger& cue, const Party& subject) const {
    for (std::size_t i = cue.tokens.first; i > subject.tokens.last; --i) {
      if (sentence_.is(i - 1, WordClass::unnamed_voice)) {
        return true;
      }
    }
    return false;
  }

  std::optional<Attribution> accuses(const Trigger& cue, Attribution attribution) const {
    if (is_passive(sentence_, cue)) {
      set_speaker(attribution, arguments_.behind_preposition(WordClass::by, cue.tokens.last));
    } else {
      const Party* subject = arguments_.subject_of(cue.tokens.first);
      if (subject == nullptr || is_unnamed_before(cue, *subject)) {
        subject = nullptr;
      }
      set_speaker(attribution, subject);
    }
    attribution.content = {cue.tokens.last, sentence_.range.last};
    return attribution;
  }

  // "according to X", "according to reports in the media of X"; "according to the evidence" is no voice.
  std::optional<Attribution> according(const Trigger& cue, Attribution attribution) const {
    constexpr std::size_t kReach = 7;
    bool is_voice = false;
    const Party* speaker = nullptr;
    const std::size_t end = std::min(cue.tokens.last + kReach, sentence_.range.last);
    for (std::size_t i = cue.tokens.last; i < end && speaker == nullptr && !is_mark(i); ++i) {
      is_voice = is_voice || sentence_.is(i, WordClass::unnamed_voice);
      speaker = arguments_.starting_at(i);
    }
    set_speaker(attribution, speaker);
    attribution.content = sentence_.range;
    return is_voice || !attribution.speakers.empty() ? std::optional(attribution) : std::nullopt;
  }

  // "X's claim that ...", "the claim by X that ...", "claims of an alliance": a noun vouches only with content behind
  // it.
  std::optional<Attribution> names(const Trigger& cue, Attribution attribution) const {
    const std::size_t next = cue.tokens.last;
    const bool is_dated = sentence_.is_inside(next + 1, WordClass::month) ||
                          (sentence_.range.contains(next + 1) && sentence_.tokens[next + 1].kind == TokenKind::number);
    if (is_owned_by_body(next) || is_dated) {
      return std::nullopt;
    }
    const bool has_content = sentence_.is_inside(next, WordClass::complementiser) ||
                             sentence_.is_inside(next, WordClass::of) || sentence_.is_inside(next, WordClass::by);
    if (!has_content) {
      return std::nullopt;
    }
    const Party* possessor = arguments_.possessor_of(cue.tokens.first);
    set_speaker(attribution, possessor != nullptr || !sentence_.is(next, WordClass::by)
                                 ? possessor
                                 : arguments_.behind_preposition(WordClass::by, next));
    attribution.content = {next, sentence_.range.last};
    return attribution;
  }

  // "reports of the secret services": who made them, not what they say.
  [[nodiscard]] bool is_owned_by_body(std::size_t of) const {
    constexpr std::size_t kReach = 4;
    if (!sentence_.is_inside(of, WordClass::of)) {
      return false;
    }
    for (std::size_t i = of + 1; i < std::min(of + kReach, sentence_.range.last); ++i) {
      if (arguments_.starting_at(i) != nullptr || sentence_.is(i, WordClass::preposition)) {
        return false;
      }
      if (sentence_.is(i, WordClass::body)) {
        return true;
      }
    }
    return false;
  }

  const SentenceView& sentence_;
  const std::vector<Party>& parties_;
  ArgumentFinder arguments_;
};

std::size_t width(TokenRange range) { return range.last - range.first; }

// "rejected the allegations that ...": the noun names what is denied and is no voice beside the denier's.
bool is_object_of_denial(const Attribution& inner, const Attribution& outer) {
  constexpr std::size_t kReach = 3;  // "denied all such claims"
  const bool denies = outer.kind == CueKind::deny || outer.kind == CueKind::refute;
  return denies && !outer.speakers.empty() && inner.speakers.empty() && inner.cue.first >= outer.cue.last &&
         inner.cue.first - outer.cue.last < kReach;
}

}  // namespace

std::vector<Attribution> find_attributions(const SentenceView& sentence, const std::vector<Party>& parties) {
  return AttributionFinder(sentence, parties).run();
}

std::vector<const Attribution*> attributions_of(const std::vector<Attribution>& all, TokenRange trigger) {
  std::vector<const Attribution*> around;
  for (const Attribution& attribution : all) {
    const bool is_own_word = attribution.cue.first < trigger.last && trigger.first < attribution.cue.last;
    if (attribution.content.contains(trigger.first) && !is_own_word) {
      around.push_back(&attribution);
    }
  }
  std::ranges::sort(around, {}, [](const Attribution* attribution) {
    return std::pair(width(attribution->content), attribution->cue.first);
  });
  if (around.size() > 1 && is_object_of_denial(*around[0], *around[1])) {
    around.erase(around.begin());
  }
  return around;
}

}  // namespace entente::read
